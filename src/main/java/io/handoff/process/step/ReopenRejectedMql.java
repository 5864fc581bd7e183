package io.handoff.process.step;

import static io.handoff.engine.VariableNames.DECIDED_BY;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.Handoffs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** "Reopen rejected MQL": returns it to sales as the same pass. */
@Component
class ReopenRejectedMql implements JavaDelegate {

    private final Handoffs handoffs;

    ReopenRejectedMql(@Lazy Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var appeal = HandoffVariables.of(execution);
        handoffs.reopen(appeal.mqlId(), appeal.text(DECIDED_BY));
    }
}
