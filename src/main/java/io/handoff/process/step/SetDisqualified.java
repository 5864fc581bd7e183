package io.handoff.process.step;

import static io.handoff.engine.VariableNames.OWNER;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.salesdecision.ReturnToMarketing;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Set disqualified": out of the funnel until a person reopens it. */
@Component
@RequiredArgsConstructor
class SetDisqualified implements JavaDelegate {

    private final ReturnToMarketing returnToMarketing;

    @Override
    public void execute(DelegateExecution execution) {
        var handoff = HandoffVariables.of(execution);
        returnToMarketing.forGood(handoff);
        handoff.set(OWNER, (String) null);
    }
}
