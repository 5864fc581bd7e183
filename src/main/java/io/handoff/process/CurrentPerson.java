package io.handoff.process;

import io.handoff.engine.RefusedByRule;
import io.handoff.mql.MqlRights;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
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
    private final Teams teams;

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
            throw new RefusedByRule("Only a manager of the team or operations may reassign this lead.");
        });
    }

    /**
     * Of every form and call that gives a lead to a rep.
     *
     * @param teamId the lead's team
     * @throws RefusedByRule unless this is an active rep to whom the signed-in person may give the team's leads
     */
    public void mustBeAbleToGive(String teamId, String repId) {
        var rep = Optional.ofNullable(repId)
                .filter(id -> !id.isBlank())
                .flatMap(teams::findRep)
                .filter(Rep::active)
                .orElseThrow(() -> new RefusedByRule(
                        repId == null || repId.isBlank()
                                ? "Choose the rep who takes this lead."
                                : "'" + repId + "' is no active rep. Choose somebody else."));
        mustAnswerFor(teamId);
        id().filter(login -> !rights.mayGive(login, teamId, rep.teamId())).ifPresent(login -> {
            throw new RefusedByRule(
                    "%s works for %s, a team you do not manage. Choose a rep of your own teams, or ask operations."
                            .formatted(rep.name(), teams.names().ofTeam(rep.teamId())));
        });
    }
}
