package io.handoff.process.verdict;

import io.handoff.decision.RejectReasons;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.mql.NotAwaited;
import io.handoff.process.Decision;
import io.handoff.process.Decision.Kind;
import io.handoff.sla.ResponseClocks;
import java.util.Locale;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Checks and records decisions on an MQL; form, API, events and Slack all use it. */
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
        if (!mql.isOpen()) {
            throw new NotAwaited(alreadyDecided(mql));
        }
        var decision = check(asked);
        mqls.decided(
                mql.id(),
                status(decision.kind()),
                decision.at(),
                decision.by(),
                decision.reason(),
                decision.note(),
                decision.impliedBy());
        if (mqls.find(mql.id()).orElseThrow().respondedAt() == null) {
            settleClock(mql, decision, decisionCounts);
        }
        return decision;
    }

    private void settleClock(Mql mql, Decision decision, boolean decisionCounts) {
        if (decisionCounts && decision.impliedBy() == null) {
            mqls.responded(mql.id(), decision.at(), decision.by());
            clocks.met(mql.id(), decision.at(), decision.by());
        } else {
            clocks.decidedWithoutResponse(mql.id(), decision.kind() == Kind.ACCEPTED, decision.at());
        }
    }

    private static MqlStatus status(Kind kind) {
        return switch (kind) {
            case ACCEPTED -> MqlStatus.ACCEPTED;
            case REJECTED -> MqlStatus.REJECTED;
            case DISQUALIFIED -> MqlStatus.DISQUALIFIED;
        };
    }

    /** "This MQL was already reassigned to sdr2 at …". */
    public static String alreadyReassigned(Mql mql) {
        return "This MQL was already reassigned to %s at %s.".formatted(mql.ownerId(), mql.reassignedAt());
    }

    /** "This MQL was already accepted by sdr1 at …". */
    public static String alreadyDecided(Mql mql) {
        if (mql.decidedAt() == null) {
            return "This MQL has ended without a decision.";
        }
        return "This MQL was already %s%s at %s."
                .formatted(
                        mql.status().name().toLowerCase(Locale.ROOT),
                        mql.decidedBy() == null ? "" : " by " + mql.decidedBy(),
                        mql.decidedAt());
    }
}
