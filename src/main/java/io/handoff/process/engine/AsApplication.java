package io.handoff.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/**
 * Engine calls in the name of the application, not of the person whose request it is: what that person may do was decided at the door, and
 * nobody needs rights on process instances to send an event.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class AsApplication {

    private final IdentityService identity;

    public <T> T run(Supplier<T> work) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
