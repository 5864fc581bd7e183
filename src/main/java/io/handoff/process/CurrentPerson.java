package io.handoff.process;

import io.handoff.engine.RefusedByRule;
import io.handoff.mql.MqlRights;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** The signed-in person on whose behalf the current call runs. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CurrentPerson {

    private final IdentityService identity;
    private final MqlRights rights;

    /** Login id; empty when the application itself acts. */
    public Optional<String> id() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    public boolean is(String loginId) {
        return id().filter(loginId::equals).isPresent();
    }

    /** @throws RefusedByRule if the signed-in person may not work this team's leads */
    public void mustWorkFor(String teamId) {
        id().filter(login -> !rights.mayWork(login, teamId)).ifPresent(login -> {
            throw new RefusedByRule("This lead belongs to another team.");
        });
    }

    /** @throws RefusedByRule if the signed-in person does not belong to operations */
    public void mustOperate() {
        id().filter(login -> !rights.mayOperate(login)).ifPresent(login -> {
            throw new RefusedByRule("This task is for operations.");
        });
    }

    /** @throws RefusedByRule if the signed-in person may not reassign this team's leads */
    public void mustAnswerFor(String teamId) {
        id().filter(login -> !rights.mayMove(login, teamId)).ifPresent(login -> {
            throw new RefusedByRule("Only a manager of the team or operations may give this lead to somebody else.");
        });
    }
}
