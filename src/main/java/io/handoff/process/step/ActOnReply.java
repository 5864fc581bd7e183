package io.handoff.process.step;

import static io.handoff.engine.VariableNames.REPLIED_AT;
import static io.handoff.engine.VariableNames.REPLY_MEANS;

import io.handoff.engine.HandoffVariables;
import io.handoff.process.facade.ApplyReplyClassification;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Act on reply": applies what marketing read in a contact's reply. */
@Component
@RequiredArgsConstructor
class ActOnReply implements JavaDelegate {

    private final ApplyReplyClassification applyReplyClassification;

    @Override
    public void execute(DelegateExecution execution) {
        var reply = HandoffVariables.of(execution);
        applyReplyClassification.means(
                reply.contactId(), reply.mqlId(), reply.text(REPLY_MEANS), reply.instant(REPLIED_AT));
    }
}
