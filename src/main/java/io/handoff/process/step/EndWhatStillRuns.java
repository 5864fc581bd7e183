package io.handoff.process.step;

import io.handoff.process.Erasures;
import io.handoff.process.HandoffVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "End what still runs": small processes for somebody who asked to be forgotten. */
@Component
class EndWhatStillRuns implements JavaDelegate {

    private final Erasures erasures;

    EndWhatStillRuns(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        erasures.endWhatStillRuns(HandoffVariables.of(execution).text("erasureId"));
    }
}
