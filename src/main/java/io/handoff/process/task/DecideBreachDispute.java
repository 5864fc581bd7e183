package io.handoff.process.task;

import static io.handoff.engine.ElementIds.DECIDE_BREACH_DISPUTE;
import static io.handoff.engine.VariableNames.DISPUTE_OUTCOME;
import static io.handoff.engine.VariableNames.NOTE;
import static io.handoff.engine.VariableNames.REP;
import static io.handoff.engine.VariableNames.SEGMENT_NO;

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
        return DECIDE_BREACH_DISPUTE;
    }

    @Override
    public void created(DelegateTask task, HandoffVariables dispute) {
        var rep = teams.rep(dispute.text(REP));
        var ledger = clocks.of(dispute.mqlId()).orElseThrow();
        task.setVariableLocal("repName", rep.name());
        task.setVariableLocal("ledger", ledgerText.of(ledger, rep.id()));
        task.setVariableLocal("disputeReason", reason(ledger, dispute.number(SEGMENT_NO)));
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
        var rep = dispute.text(REP);
        person.mustAnswerFor(teams.findRep(rep).map(Rep::teamId).orElse(null));
        var outcome = dispute.maybe(DISPUTE_OUTCOME).orElse("");
        if (!outcome.equals("EXCUSED") && !outcome.equals("UPHELD")) {
            throw new RefusedByRule("Choose whether the miss is excused or upheld.");
        }
        disputes.decide(
                dispute.mqlId(),
                dispute.number(SEGMENT_NO),
                rep,
                outcome.equals("EXCUSED"),
                person.id().orElse("revops"),
                dispute.maybe(NOTE).orElse(null));
        task.removeVariable(NOTE);
    }
}
