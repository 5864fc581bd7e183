package io.handoff.process.pass;

import static io.handoff.engine.ElementIds.SUB_PROCESS_CONTACT_ERASED;
import static io.handoff.engine.ElementIds.SUB_PROCESS_CONTACT_MERGED_AWAY;
import static io.handoff.engine.ElementIds.SUB_PROCESS_STAGE_SET_BY_ADMIN;
import static io.handoff.engine.VariableNames.MQL_ID;

import io.handoff.assignment.Assignments;
import io.handoff.engine.HandoffVariables;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.OpenHandoffs;
import io.handoff.sla.ResponseClocks;
import java.time.Clock;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Closes a handoff's row and ends its undecided MQL; after a merge the owner gets the turn back. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class EndMql {

    /** Outcome of an MQL that ended because the contact was merged: another MQL of the person continues. */
    private static final String MERGED = "MERGED";

    /** Outcomes for interrupting event sub-processes; for other ends the outcome is the id of the end event. */
    private static final Map<String, String> CUT_SHORT = Map.of(
            SUB_PROCESS_CONTACT_MERGED_AWAY, MERGED,
            SUB_PROCESS_CONTACT_ERASED, "ERASED",
            SUB_PROCESS_STAGE_SET_BY_ADMIN, "STAGE_SET");

    private final OpenHandoffs handoffs;
    private final Mqls mqls;
    private final Assignments assignments;
    private final ResponseClocks clocks;
    private final Clock clock;

    /**
     * @param end id of the end event, such as {@code EndEvent_CustomerWon}, or of the event sub-process that ended it; null when the
     *     instance was deleted
     */
    public void close(HandoffVariables handoff, String end) {
        var outcome = end == null ? null : CUT_SHORT.getOrDefault(end, end);
        handoff.maybe(MQL_ID).ifPresent(mqlId -> {
            if (mqls.find(mqlId).filter(Mql::isOpen).isPresent()) {
                mqls.change(mqlId, mql -> mql.ended(outcome));
                clocks.cancelled(mqlId, outcome, clock.instant());
                if (MERGED.equals(outcome)) {
                    assignments.giveBackTurn(mqlId, clock.instant());
                }
            }
            assignments.release(mqlId, outcome, clock.instant());
        });
        if (handoffs.forget(handoff.handoffId()) == 0) {
            handoffs.close(handoff.handoffId(), outcome, clock.instant());
        }
    }
}
