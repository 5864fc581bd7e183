package io.handoff.privacy.step;

import static io.handoff.engine.VariableNames.ERASURE_ID;

import io.handoff.engine.HandoffVariables;
import io.handoff.privacy.Erasures;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "End running processes": those of an erased contact. */
@Component
@RequiredArgsConstructor
class EndRunningProcesses implements JavaDelegate {

    private final Erasures erasures;

    @Override
    public void execute(DelegateExecution execution) {
        erasures.endRunningProcesses(HandoffVariables.of(execution).text(ERASURE_ID));
    }
}
