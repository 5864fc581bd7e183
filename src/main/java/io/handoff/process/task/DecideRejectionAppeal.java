package io.handoff.process.task;

import static io.handoff.engine.ElementIds.DECIDE_REJECTION_APPEAL;
import static io.handoff.engine.VariableNames.APPEAL_ID;
import static io.handoff.engine.VariableNames.APPEAL_OUTCOME;
import static io.handoff.engine.VariableNames.DECIDED_BY;
import static io.handoff.engine.VariableNames.NOTE;

import io.handoff.decision.RejectReasons;
import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.TaskRule;
import io.handoff.mql.Appeal;
import io.handoff.mql.Appeals;
import io.handoff.process.CurrentPerson;
import io.handoff.process.salesdecision.AppealRejection;
import io.handoff.team.Teams;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** "Decide rejection appeal": a third person upholds or overturns the rejection. */
@Component
@RequiredArgsConstructor
class DecideRejectionAppeal implements TaskRule {

    private final AppealRejection appealRejection;
    private final Appeals appeals;
    private final RejectReasons reasons;
    private final Teams teams;
    private final CurrentPerson person;

    @Override
    public String task() {
        return DECIDE_REJECTION_APPEAL;
    }

    @Override
    public void created(DelegateTask task, HandoffVariables variables) {
        var appeal = appeals.find(variables.text(APPEAL_ID)).orElseThrow();
        var names = teams.names();
        task.setVariableLocal("rejectedByName", appeal.rejectedBy() == null ? "" : names.ofPerson(appeal.rejectedBy()));
        task.setVariableLocal("appealedByName", names.ofPerson(appeal.appealedBy()));
        task.setVariableLocal("rejectReasonText", reasons.labelOf(appeal.rejectReason()));
        task.setVariableLocal("appealReason", TaskFacts.plain(appeal.because()));
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables variables) {
        var outcome = outcome(variables.maybe(APPEAL_OUTCOME).orElse(""));
        var by = person.id().orElse("revops");
        appealRejection.decide(
                variables.text(APPEAL_ID), outcome, variables.maybe(NOTE).orElse(null), by);
        variables.set(DECIDED_BY, by);
        task.removeVariable(NOTE);
    }

    private static Appeal.Outcome outcome(String received) {
        return switch (received) {
            case "OVERTURNED" -> Appeal.Outcome.OVERTURNED;
            case "UPHELD" -> Appeal.Outcome.UPHELD;
            default -> throw new RefusedByRule("Choose whether the rejection is upheld or overturned.");
        };
    }
}
