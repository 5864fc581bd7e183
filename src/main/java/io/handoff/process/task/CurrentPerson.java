package io.handoff.process.task;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who is signed in where this call came from. */
@Component
class CurrentPerson {

    private final IdentityService identity;

    CurrentPerson(IdentityService identity) {
        this.identity = identity;
    }

    /** Login id; empty when the application itself acts. */
    Optional<String> id() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }
}
