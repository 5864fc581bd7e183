package io.handoff.access;

import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Whose MQL it is: one's own, one's team's, or of a team one manages; ops may work every one. */
@Component
class OwnTeam implements AuthorizationManager<RequestAuthorizationContext> {

    private final Mqls mqls;
    private final MyTeams teams;

    OwnTeam(Mqls mqls, MyTeams teams) {
        this.mqls = mqls;
        this.teams = teams;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> login, RequestAuthorizationContext call) {
        // an unknown one is the API's business: it answers 404
        var allowed = mqls.find(call.getVariables().get("mqlId"))
                .map(mql -> isOwn(mql, login.get().getName()))
                .orElse(true);
        return new AuthorizationDecision(allowed);
    }

    private boolean isOwn(Mql mql, String login) {
        var mine = teams.of(login);
        return login.equals(mql.ownerId())
                || mine.contains(mql.teamId())
                || Groups.OPS.stream().anyMatch(ops -> mine.contains(ops.id));
    }
}
