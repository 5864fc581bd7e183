package io.handoff.process.step;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.nurture.Nurture;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Enrol in nurture": sets the track and the cool-off. */
@Component
@RequiredArgsConstructor
class EnrolInNurture implements JavaDelegate {

    private final Nurture nurture;

    @Override
    public void execute(DelegateExecution execution) {
        nurture.enrol(HandoffVariables.of(execution));
    }
}
