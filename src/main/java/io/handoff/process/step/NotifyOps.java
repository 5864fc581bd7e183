package io.handoff.process.step;

import io.handoff.process.HandoffVariables;
import io.handoff.process.mql.MqlNotifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notify ops": still nobody owns this MQL. */
@Component
class NotifyOps implements JavaDelegate {

    private final MqlNotifications tell;

    NotifyOps(MqlNotifications tell) {
        this.tell = tell;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tell.opsThatNobodyOwns(HandoffVariables.of(execution).mqlId());
    }
}
