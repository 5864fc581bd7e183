package io.handoff.process.task;

import static io.handoff.engine.ElementIds.ASSIGN_OWNER_BY_HAND;
import static io.handoff.engine.VariableNames.CHOSEN_OWNER;
import static io.handoff.engine.VariableNames.NOTE;
import static io.handoff.engine.VariableNames.TEAM;

import io.handoff.engine.HandoffVariables;
import io.handoff.engine.TaskRule;
import io.handoff.process.CurrentPerson;
import io.handoff.process.message.MqlNotifications;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** "Assign owner by hand": a manager chooses a rep. */
@Component
@RequiredArgsConstructor
class AssignOwnerByHand implements TaskRule {

    private final MqlNotifications notifications;
    private final CurrentPerson person;

    @Override
    public String task() {
        return ASSIGN_OWNER_BY_HAND;
    }

    @Override
    public void created(DelegateTask task, HandoffVariables handoff) {
        notifications.managersThatNobodyIsAvailable(handoff.mqlId(), handoff.text(TEAM), null);
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables handoff) {
        person.mustBeAbleToGive(handoff.text(TEAM), handoff.maybe(CHOSEN_OWNER).orElse(null));
        task.removeVariable(NOTE);
    }
}
