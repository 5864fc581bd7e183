package io.handoff.engine;

import java.util.function.Supplier;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Runs engine calls without the signed-in person's authentication: callers have checked the permission already, and sending an event needs
 * no rights on process instances.
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
