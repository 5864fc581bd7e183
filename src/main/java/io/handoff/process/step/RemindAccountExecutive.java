package io.handoff.process.step;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.clock.DealDue;
import io.handoff.process.message.MqlNotifications;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Remind account executive": an accepted lead still has no deal. */
@Component
@RequiredArgsConstructor
class RemindAccountExecutive implements JavaDelegate {

    private final MqlNotifications notifications;

    @Override
    public void execute(DelegateExecution execution) {
        var handoff = HandoffVariables.of(execution);
        notifications.thatDealIsOverdue(handoff.mqlId(), handoff.instant(DealDue.VARIABLE));
    }
}
