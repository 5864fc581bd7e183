package io.handoff.process.task;

import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.TaskRule;
import io.handoff.process.CurrentPerson;
import io.handoff.process.clock.DisputeBreach;
import io.handoff.process.owner.LedgerText;
import io.handoff.sla.ClockEntry;
import io.handoff.sla.EntryKind;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponseClocks;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** "Decide breach dispute": the rep's managers, or operations, uphold or excuse a miss. */
@Component
@RequiredArgsConstructor
class DecideBreachDispute implements TaskRule {

    private final DisputeBreach disputes;
    private final ResponseClocks clocks;
    private final LedgerText ledgerText;
    private final Teams teams;
    private final CurrentPerson person;
    private final Clock clock;

    @Override
    public String task() {
        return "Task_DecideBreachDispute";
    }

    @Override
    public void created(DelegateTask task, HandoffVariables dispute) {
        var rep = teams.rep(dispute.text("rep"));
        var ledger = clocks.of(dispute.mqlId()).orElseThrow();
        task.setVariableLocal("repName", rep.name());
        task.setVariableLocal("ledger", ledgerText.of(ledger, rep.id()));
        task.setVariableLocal("disputeReason", reason(ledger, dispute.number("segmentNo")));
        teams.managersOf(rep.teamId(), rep.id(), clock.instant())
                .forEach(manager -> task.addCandidateUser(manager.id()));
    }

    /** Plain text, because forms render Markdown. */
    private static String reason(ResponseClock ledger, int segmentNo) {
        return ledger.entries().stream()
                .filter(e -> e.kind() == EntryKind.DISPUTED && e.segmentNo() == segmentNo)
                .map(ClockEntry::note)
                .findFirst()
                .map(TaskFacts::plain)
                .orElse("");
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables dispute) {
        var rep = dispute.text("rep");
        person.mustAnswerFor(teams.findRep(rep).map(Rep::teamId).orElse(null));
        var outcome = dispute.maybe("disputeOutcome").orElse("");
        if (!outcome.equals("EXCUSED") && !outcome.equals("UPHELD")) {
            throw new RefusedByRule("Choose whether the miss is excused or upheld.");
        }
        disputes.decide(
                dispute.mqlId(),
                dispute.number("segmentNo"),
                rep,
                outcome.equals("EXCUSED"),
                person.id().orElse("revops"),
                dispute.maybe("note").orElse(null));
        task.removeVariable("note");
    }
}
