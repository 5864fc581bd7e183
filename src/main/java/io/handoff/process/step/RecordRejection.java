package io.handoff.process.step;

import static io.handoff.engine.VariableNames.OUTCOME;
import static io.handoff.engine.VariableNames.OWNER;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.salesdecision.ReturnToMarketing;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record rejection": removes the owner; the contact is a Lead again. */
@Component
@RequiredArgsConstructor
class RecordRejection implements JavaDelegate {

    private final ReturnToMarketing returnToMarketing;

    @Override
    public void execute(DelegateExecution execution) {
        var handoff = HandoffVariables.of(execution);
        returnToMarketing.toMarketing(handoff);
        handoff.set(OUTCOME, "REJECTED").set(OWNER, (String) null);
    }
}
