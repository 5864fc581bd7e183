package io.handoff.process.salesdecision;

import static io.handoff.engine.VariableNames.DECISION;
import static io.handoff.engine.VariableNames.DECISION_COUNTS;
import static io.handoff.engine.VariableNames.IMPLIED_BY;
import static io.handoff.engine.VariableNames.REJECT_REASON;
import static io.handoff.engine.VariableNames.RULES;

import io.handoff.decision.RejectReasons;
import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.mql.NotAwaited;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.SalesDecision;
import io.handoff.process.SalesDecision.Kind;
import io.handoff.process.SalesDecision.Source;
import io.handoff.process.message.PresentState;
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
    private final KeepDecision keepDecision;
    private final OpenHandoffs handoffs;
    private final PresentState presentState;

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
        presentState.requireOpen(mql, asked.by());
        refuseWhoLostIt(mql, asked);
        var decision = check(mql, asked);
        var label = decision.reason() == null ? null : reasons.labelOf(decision.reason());
        var decided = mqls.change(
                mql.id(),
                open -> open.decided(
                                MqlStatus.valueOf(decision.kind().name()),
                                decision.reason(),
                                decision.note(),
                                decision.by(),
                                decision.at(),
                                decision.impliedBy())
                        .reasonCalled(label));
        var responds = decided.respondedAt() == null && handoff.flag(DECISION_COUNTS) && isOfSales(decision);
        if (decided.respondedAt() == null) {
            settleClock(mql, decision, responds);
        }
        keepDecision.add(mql, decision, label, responds);
        askTablesThatKnow(decision.reason(), mql, handoff);
        handoff.set(DECISION, decision.kind().name())
                .set(REJECT_REASON, decision.reason())
                .set(IMPLIED_BY, decision.impliedBy());
        return decision;
    }

    private void refuseWhoLostIt(Mql mql, SalesDecision asked) {
        if (asked.source() == Source.PERSON && asked.by() != null && formerOwner.is(asked.by(), mql)) {
            throw new NotAwaited(presentState.reassigned(mql, asked.by()));
        }
    }

    private static boolean isOfSales(SalesDecision decision) {
        return decision.source() == Source.PERSON || decision.source() == Source.EVENT;
    }

    private void settleClock(Mql mql, SalesDecision decision, boolean responds) {
        if (responds) {
            mqls.change(mql.id(), one -> one.respondedTo(decision.at(), decision.by()));
            clocks.met(mql.id(), decision.at(), decision.by());
        } else {
            clocks.decidedWithoutResponse(mql.id(), decision.kind() == Kind.ACCEPTED, decision.at());
        }
    }

    /** A reason may be newer than the tables with which the handoff began. */
    private void askTablesThatKnow(String reason, Mql mql, HandoffVariables handoff) {
        if (reason == null) {
            return;
        }
        var versions = reasons.versionsKnowing(reason, handoff.rules());
        if (!versions.equals(handoff.rules())) {
            handoff.set(RULES, versions);
            handoffs.useRules(mql.handoffId(), versions);
        }
    }
}
