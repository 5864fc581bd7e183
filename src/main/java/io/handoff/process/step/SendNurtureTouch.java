package io.handoff.process.step;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.nurture.Nurture;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send nurture touch": the next email of the track; running twice sends one email. */
@Component
@RequiredArgsConstructor
class SendNurtureTouch implements JavaDelegate {

    private final Nurture nurture;

    @Override
    public void execute(DelegateExecution execution) {
        nurture.touch(HandoffVariables.of(execution));
    }
}
