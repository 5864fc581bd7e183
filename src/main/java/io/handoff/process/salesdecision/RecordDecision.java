package io.handoff.process.salesdecision;

import static io.handoff.engine.VariableNames.DECISION;
import static io.handoff.engine.VariableNames.DECISION_COUNTS;
import static io.handoff.engine.VariableNames.IMPLIED_BY;
import static io.handoff.engine.VariableNames.REJECT_REASON;

import io.handoff.decision.RejectReasons;
import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.mql.NotAwaited;
import io.handoff.process.SalesDecision;
import io.handoff.process.SalesDecision.Kind;
import io.handoff.process.SalesDecision.Source;
import io.handoff.sla.ResponseClocks;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Decides an open MQL. Every decision passes here: of the form, the API, one of many, an event, the review, or implied by a deal. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RecordDecision {

    /** Characters. */
    private static final int MIN_NOTE_LENGTH = 10;

    private final Mqls mqls;
    private final RejectReasons reasons;
    private final RejectionEvidence evidence;
    private final FormerOwner formerOwner;
    private final ResponseClocks clocks;

    /** Checks the decision itself and replaces the reason by its code; writes nothing. */
    public SalesDecision check(SalesDecision decision) {
        if (decision.kind() == null) {
            throw new RefusedByRule("Choose whether to accept or reject this MQL.");
        }
        if (decision.kind() == Kind.ACCEPTED) {
            return decision.because(null);
        }
        var reason = reasons.parse(decision.reason());
        if (reason.needsNote()
                && (decision.note() == null || decision.note().strip().length() < MIN_NOTE_LENGTH)) {
            throw new RefusedByRule("The reason '%s' needs a note of at least %d characters: what exactly was it?"
                    .formatted(reason.label(), MIN_NOTE_LENGTH));
        }
        return decision.because(reason.code());
    }

    /** The same, and the attempts that the reason requires of a person. */
    SalesDecision check(Mql mql, SalesDecision asked) {
        var decision = check(asked);
        if (decision.source() == Source.PERSON || decision.source() == Source.REVIEW) {
            evidence.require(mql, decision);
        }
        return decision;
    }

    /**
     * Records the decision, closes the response clock and sets what the process reads of it.
     *
     * @throws RefusedByRule if the reason, a note or logged attempts are missing
     * @throws NotAwaited if the MQL was decided, or reassigned away from this person, meanwhile
     */
    public SalesDecision record(Mql mql, SalesDecision asked, HandoffVariables handoff) {
        mql.require(MqlStatus.OPEN);
        refuseWhoLostIt(mql, asked);
        var decision = check(mql, asked);
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
            settleClock(mql, decision, handoff.flag(DECISION_COUNTS));
        }
        handoff.set(DECISION, decision.kind().name())
                .set(REJECT_REASON, decision.reason())
                .set(IMPLIED_BY, decision.impliedBy());
        return decision;
    }

    private void refuseWhoLostIt(Mql mql, SalesDecision asked) {
        if (asked.source() == Source.PERSON && asked.by() != null && formerOwner.is(asked.by(), mql)) {
            throw new NotAwaited(alreadyReassigned(mql));
        }
    }

    /** The decision is a response only where the policy says so, and only of sales. */
    private void settleClock(Mql mql, SalesDecision decision, boolean decisionCounts) {
        if (decisionCounts && (decision.source() == Source.PERSON || decision.source() == Source.EVENT)) {
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
