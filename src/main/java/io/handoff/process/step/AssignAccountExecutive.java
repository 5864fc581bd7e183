package io.handoff.process.step;

import io.handoff.process.HandoffVariables;
import io.handoff.process.mql.FindOwner;
import io.handoff.process.mql.RunClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Assign account executive": nobody available leaves the task in the team's queue, where everybody sees it. */
@Component
class AssignAccountExecutive implements JavaDelegate {

    private final FindOwner findOwner;
    private final RunClock clock;

    AssignAccountExecutive(FindOwner findOwner, RunClock clock) {
        this.findOwner = findOwner;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handoff = HandoffVariables.of(execution);
        handoff.set("accountExecutive", findOwner.forSql(handoff).orElse(null))
                .set("createDealBy", clock.createDealBy(handoff.text("aeTeam")))
                .set("dealThere", handoff.flag("dealThere") || findOwner.hasOpenDeal(handoff));
    }
}
