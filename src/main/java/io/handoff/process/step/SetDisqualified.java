package io.handoff.process.step;

import io.handoff.process.HandoffVariables;
import io.handoff.process.mql.ReturnToMarketing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Set disqualified": out of the funnel until a person reopens it. */
@Component
class SetDisqualified implements JavaDelegate {

    private final ReturnToMarketing giveBack;

    SetDisqualified(ReturnToMarketing giveBack) {
        this.giveBack = giveBack;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handoff = HandoffVariables.of(execution);
        giveBack.forGood(handoff);
        handoff.set("owner", (String) null);
    }
}
