package io.handoff.process.step;

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
        handoff.set(DealDue.VARIABLE, dealDue.ofTeam(handoff.text("aeTeam")))
                .set("accountExecutive", findOwner.forSql(handoff).orElse(null))
                .set("dealThere", handoff.flag("dealThere") || findOwner.hasOpenDeal(handoff));
    }
}
