package io.handoff.process.verdict;

import io.handoff.decision.RejectReasons;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.process.Decision;
import io.handoff.process.Decision.Kind;
import io.handoff.sla.ResponseClocks;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Checks and records decisions on an MQL; form, API and events all use it. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RecordDecision {

    /** Characters. */
    private static final int SHORTEST_NOTE = 10;

    private final Mqls mqls;
    private final RejectReasons reasons;
    private final ResponseClocks clocks;

    /** Checks and normalises without writing. */
    public Decision check(Decision decision) {
        if (decision.kind() == null) {
            throw new RefusedByRule("Choose whether to accept or reject this MQL.");
        }
        if (decision.kind() == Kind.ACCEPTED) {
            return new Decision(
                    Kind.ACCEPTED, null, decision.note(), decision.by(), decision.at(), decision.impliedBy());
        }
        var reason = reasons.parse(decision.reason());
        if (reason.needsNote()
                && (decision.note() == null || decision.note().strip().length() < SHORTEST_NOTE)) {
            throw new RefusedByRule("The reason '%s' needs a note of at least %d characters: what exactly was it?"
                    .formatted(reason.label(), SHORTEST_NOTE));
        }
        return new Decision(
                decision.kind(), reason.code(), decision.note(), decision.by(), decision.at(), decision.impliedBy());
    }

    /** Records the decision and closes the response clock. */
    public Decision record(Mql mql, Decision asked, boolean decisionCounts) {
        mql.require(MqlStatus.OPEN);
        var decision = check(asked);
        var decided = mqls.change(
                mql.id(),
                open -> open.decided(
                        MqlStatus.valueOf(decision.kind().name()),
                        decision.reason(),
                        decision.note(),
                        decision.by(),
                        decision.at(),
                        decision.impliedBy()));
        if (decided.respondedAt() == null) {
            settleClock(mql, decision, decisionCounts);
        }
        return decision;
    }

    private void settleClock(Mql mql, Decision decision, boolean decisionCounts) {
        if (decisionCounts && decision.impliedBy() == null) {
            mqls.change(mql.id(), one -> one.respondedTo(decision.at(), decision.by()));
            clocks.met(mql.id(), decision.at(), decision.by());
        } else {
            clocks.decidedWithoutResponse(mql.id(), decision.kind() == Kind.ACCEPTED, decision.at());
        }
    }

    /** "This MQL was already reassigned to sdr2 at …". */
    public static String alreadyReassigned(Mql mql) {
        return "This MQL was already reassigned to %s at %s.".formatted(mql.ownerId(), mql.reassignedAt());
    }
}
