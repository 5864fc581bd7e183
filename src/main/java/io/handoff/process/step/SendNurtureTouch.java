package io.handoff.process.step;

import io.handoff.process.HandoffVariables;
import io.handoff.process.mql.Nurture;
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
