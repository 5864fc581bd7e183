package io.handoff.operations.step;

import io.handoff.operations.DailyCheck;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send daily check": one message to operations. */
@Component
@RequiredArgsConstructor
class SendDailyCheck implements JavaDelegate {

    private final DailyCheck check;

    @Override
    public void execute(DelegateExecution execution) {
        check.send();
    }
}
