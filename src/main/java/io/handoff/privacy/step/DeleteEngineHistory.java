package io.handoff.privacy.step;

import static io.handoff.engine.VariableNames.ERASURE_ID;

import io.handoff.engine.HandoffVariables;
import io.handoff.privacy.Erasures;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Delete engine history": history of an erased contact's process instances. */
@Component
@RequiredArgsConstructor
class DeleteEngineHistory implements JavaDelegate {

    private final Erasures erasures;

    @Override
    public void execute(DelegateExecution execution) {
        erasures.deleteTraces(HandoffVariables.of(execution).text(ERASURE_ID));
    }
}
