package io.handoff.process.step;

import static io.handoff.engine.VariableNames.REPLY_BY;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.message.NurtureNotifications;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Report unread reply": to marketing and ops. */
@Component
@RequiredArgsConstructor
class ReportUnreadReply implements JavaDelegate {

    private final NurtureNotifications notifications;

    @Override
    public void execute(DelegateExecution execution) {
        var reply = HandoffVariables.of(execution);
        notifications.thatReplyIsUnread(reply.mqlId(), reply.instant(REPLY_BY));
    }
}
