package io.handoff.process.task;

import io.handoff.process.MqlRights;
import io.handoff.process.RefusedByRule;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who is signed in where this call came from. */
@Component
class CurrentPerson {

    private final IdentityService identity;
    private final MqlRights rights;

    CurrentPerson(IdentityService identity, MqlRights rights) {
        this.identity = identity;
        this.rights = rights;
    }

    /** Login id; empty when the application itself acts. */
    Optional<String> id() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    boolean is(String loginId) {
        return id().filter(loginId::equals).isPresent();
    }

    /** @throws RefusedByRule if somebody is signed in who does not work this team's leads */
    void mustWorkFor(String teamId) {
        id().filter(login -> !rights.mayWork(login, teamId)).ifPresent(login -> {
            throw new RefusedByRule("This lead belongs to another team.");
        });
    }

    /** @throws RefusedByRule if somebody is signed in who is not of operations */
    void mustOperate() {
        id().filter(login -> !rights.mayOperate(login)).ifPresent(login -> {
            throw new RefusedByRule("This task is for operations.");
        });
    }

    /** @throws RefusedByRule if somebody is signed in who may not give this team's leads to others */
    void mustAnswerFor(String teamId) {
        id().filter(login -> !rights.mayMove(login, teamId)).ifPresent(login -> {
            throw new RefusedByRule("Only a manager of the team or operations may give this lead to somebody else.");
        });
    }
}
