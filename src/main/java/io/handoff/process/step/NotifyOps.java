package io.handoff.process.step;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.message.MqlNotifications;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notify ops": the MQL still has no owner. */
@Component
@RequiredArgsConstructor
class NotifyOps implements JavaDelegate {

    private final MqlNotifications notifications;

    @Override
    public void execute(DelegateExecution execution) {
        notifications.opsThatNobodyOwns(HandoffVariables.of(execution).mqlId());
    }
}
