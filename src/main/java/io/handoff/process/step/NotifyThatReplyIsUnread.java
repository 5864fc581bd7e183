package io.handoff.process.step;

import io.handoff.process.HandoffVariables;
import io.handoff.process.mql.NurtureNotifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notify that reply is unread": marketing and ops. */
@Component
class NotifyThatReplyIsUnread implements JavaDelegate {

    private final NurtureNotifications tell;

    NotifyThatReplyIsUnread(NurtureNotifications tell) {
        this.tell = tell;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reply = HandoffVariables.of(execution);
        tell.thatReplyIsUnread(reply.mqlId(), reply.instant("replyBy"));
    }
}
