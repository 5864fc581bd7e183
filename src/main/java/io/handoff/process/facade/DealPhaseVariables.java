package io.handoff.process.facade;

import static io.handoff.engine.VariableNames.ACCOUNT_EXECUTIVE;
import static io.handoff.engine.VariableNames.AE_TEAM;

import io.handoff.decision.DecisionInputs;
import io.handoff.decision.Decisions;
import io.handoff.decision.TableVersions;
import io.handoff.process.clock.DealDue;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Variables that the steps up to "Assign account executive" would have set, for a handoff that starts after them. No account executive is
 * assigned: the deal task waits in the team's queue.
 */
@Component
@RequiredArgsConstructor
class DealPhaseVariables {

    private final Decisions decisions;
    private final TableVersions tableVersions;
    private final DecisionInputs facts;
    private final DealDue dealDue;

    Map<String, Object> of(String contactId) {
        var team = (String) decisions
                .askForOne("ae-routing", tableVersions.live(), facts.ofSale(contactId, tableVersions.live()))
                .get("aeTeam");
        var variables = new HashMap<String, Object>();
        variables.put(AE_TEAM, team);
        variables.put(ACCOUNT_EXECUTIVE, null);
        variables.put(DealDue.VARIABLE, Date.from(dealDue.ofTeam(team)));
        return variables;
    }
}
