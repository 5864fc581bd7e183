package io.handoff.process.step;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.nurture.Nurture;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Plan next touch": sets the time of the next email, if there is one. */
@Component
@RequiredArgsConstructor
class PlanNextTouch implements JavaDelegate {

    private final Nurture nurture;

    @Override
    public void execute(DelegateExecution execution) {
        nurture.plan(HandoffVariables.of(execution));
    }
}
