package io.handoff.process.step;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.pass.NextPass;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start next pass": clears the variables of the earlier pass. */
@Component
@RequiredArgsConstructor
class StartNextPass implements JavaDelegate {

    private final NextPass nextPass;

    @Override
    public void execute(DelegateExecution execution) {
        nextPass.start(HandoffVariables.of(execution));
    }
}
