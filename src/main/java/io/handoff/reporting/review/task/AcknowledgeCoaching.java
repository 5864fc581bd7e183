package io.handoff.reporting.review.task;

import static io.handoff.engine.ElementIds.ACKNOWLEDGE_COACHING;
import static io.handoff.engine.VariableNames.COACHING_ID;
import static io.handoff.engine.VariableNames.NOTE;
import static io.handoff.engine.VariableNames.REP;

import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.TaskRule;
import io.handoff.process.CurrentPerson;
import io.handoff.reporting.review.coaching.CoachReps;
import io.handoff.reporting.review.coaching.CoachingText;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** "Acknowledge coaching": the rep confirms having read the manager's note. */
@Component
@RequiredArgsConstructor
class AcknowledgeCoaching implements TaskRule {

    private final CoachReps coaching;
    private final CoachingText words;
    private final CurrentPerson person;

    @Override
    public String task() {
        return ACKNOWLEDGE_COACHING;
    }

    @Override
    public void created(DelegateTask task, HandoffVariables variables) {
        var found = coaching.get(variables.text(COACHING_ID));
        task.setVariableLocal("managerName", words.nameOf(found.coachedBy()));
        task.setVariableLocal("managerNote", TaskRule.plain(found.note()));
        task.setVariableLocal("coachingNumbers", words.numbers(found));
        task.setVariableLocal("coachingEvidence", words.evidence(found));
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables variables) {
        person.id().filter(login -> !login.equals(variables.text(REP))).ifPresent(login -> {
            throw new RefusedByRule("Only the rep acknowledges what was talked about.");
        });
        coaching.acknowledge(variables.text(COACHING_ID), variables.maybe(NOTE).orElse(null));
        task.removeVariable(NOTE);
    }
}
