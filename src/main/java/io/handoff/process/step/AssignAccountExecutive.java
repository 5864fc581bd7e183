package io.handoff.process.step;

import static io.handoff.engine.VariableNames.ACCOUNT_EXECUTIVE;
import static io.handoff.engine.VariableNames.AE_TEAM;
import static io.handoff.engine.VariableNames.DEAL_THERE;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.clock.DealDue;
import io.handoff.process.owner.FindOwner;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Assign account executive": if none is available, the task waits in the team's queue. */
@Component
@RequiredArgsConstructor
class AssignAccountExecutive implements JavaDelegate {

    private final FindOwner findOwner;
    private final DealDue dealDue;

    @Override
    public void execute(DelegateExecution execution) {
        var handoff = HandoffVariables.of(execution);
        handoff.set(DealDue.VARIABLE, dealDue.ofTeam(handoff.text(AE_TEAM)))
                .set(ACCOUNT_EXECUTIVE, findOwner.forSql(handoff).orElse(null))
                .set(DEAL_THERE, handoff.flag(DEAL_THERE) || findOwner.hasOpenDeal(handoff));
    }
}
