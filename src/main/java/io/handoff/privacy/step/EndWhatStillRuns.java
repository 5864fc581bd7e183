package io.handoff.privacy.step;

import io.handoff.engine.HandoffVariables;
import io.handoff.privacy.Erasures;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "End what still runs": small processes of an erased contact. */
@Component
@RequiredArgsConstructor
class EndWhatStillRuns implements JavaDelegate {

    private final Erasures erasures;

    @Override
    public void execute(DelegateExecution execution) {
        erasures.endWhatStillRuns(HandoffVariables.of(execution).text("erasureId"));
    }
}
