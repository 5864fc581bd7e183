package io.handoff.process.salesdecision;

import static io.handoff.engine.ElementIds.CREATE_DEAL;
import static io.handoff.engine.ElementIds.END_CONTACT_DISQUALIFIED;
import static io.handoff.engine.ElementIds.END_DEAL_LOST;
import static io.handoff.engine.ElementIds.FIX_CONTACT_DATA;
import static io.handoff.engine.VariableNames.TOUCH_NUMBER;

import io.handoff.activity.Activities;
import io.handoff.activity.Activity;
import io.handoff.assignment.AssignedBy;
import io.handoff.assignment.OwnerSegments;
import io.handoff.deal.Deals;
import io.handoff.mql.Handoff;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlDecision;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.NurtureStay;
import io.handoff.mql.NurtureStays;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Whether an account executive, a deal, marketing or an administrator has acted on a decision already. */
@Component
@RequiredArgsConstructor
class ActedOnDecision {

    private static final Set<String> ENDS_OF_A_REJECTION = Set.of(END_CONTACT_DISQUALIFIED, END_DEAL_LOST);

    private final OpenHandoffs handoffs;
    private final NurtureStays stays;
    private final OwnerSegments segments;
    private final Activities activities;
    private final Deals deals;
    private final HandoffInstances instances;
    private final Teams teams;

    /** What has happened since, as a sentence; empty = nothing. */
    Optional<String> refusal(Mql mql, MqlDecision decision) {
        return mql.status() == MqlStatus.ACCEPTED ? sold(mql, decision) : nurtured(mql);
    }

    private Optional<String> sold(Mql mql, MqlDecision decision) {
        if (!deals.openDealsOf(mql.contactId()).isEmpty() || mql.opportunityAt() != null) {
            return Optional.of("There is a deal by now, so the acceptance stays.");
        }
        if (open(mql)
                .filter(handoff -> instances.waitsAt(handoff.processInstanceId(), CREATE_DEAL))
                .isEmpty()) {
            return goneOn();
        }
        var taken = segments.of(mql.id()).stream()
                .filter(segment -> !segment.id().equals(decision.segmentId()))
                .anyMatch(segment -> segment.assignedBy() == AssignedBy.BY_HAND
                        && !segment.openedAt().isBefore(decision.recordedAt()));
        return taken || hasWorked(mql, decision)
                ? Optional.of(
                        "%s already works on this lead, so the acceptance stays. Talk to them; they can disqualify it."
                                .formatted(teams.names().ofPerson(mql.ownerId())))
                : Optional.empty();
    }

    /** Whether the account executive has called, written to or met the contact since. */
    private boolean hasWorked(Mql mql, MqlDecision decision) {
        var email = teams.findRep(mql.ownerId()).map(Rep::email).orElse(null);
        return email != null
                && !mql.ownerId().equals(decision.ownerId())
                && activities.of(mql.contactId()).stream()
                        .filter(activity -> !activity.receivedAt().isBefore(decision.recordedAt()))
                        .map(Activity::repEmail)
                        .anyMatch(email::equalsIgnoreCase);
    }

    private Optional<String> nurtured(Mql mql) {
        var open = open(mql);
        if (open.isEmpty()) {
            var ended = handoffs.byId(mql.handoffId()).map(Handoff::outcome).filter(ENDS_OF_A_REJECTION::contains);
            return ended.isEmpty() || handoffs.of(mql.contactId()).isPresent() ? goneOn() : Optional.empty();
        }
        var instance = open.get().processInstanceId();
        if (instances.waitsAt(instance, FIX_CONTACT_DATA)) {
            return Optional.empty();
        }
        var stay = stays.find(mql.id()).filter(one -> one.endedAt() == null);
        if (stay.isEmpty()) {
            return goneOn();
        }
        if (instances.variable(instance, TOUCH_NUMBER) instanceof Integer next && next > 1) {
            return Optional.of(
                    "Marketing's first email to the contact has left, so the rejection stays. Marketing can appeal it.");
        }
        return stay.get().replyOpen() || stay.get().stoppedWhy() == NurtureStay.Stop.BY_HAND
                ? Optional.of(
                        "Marketing already works on this contact, so the rejection stays. Marketing can appeal it.")
                : Optional.empty();
    }

    private Optional<Handoff> open(Mql mql) {
        return handoffs.of(mql.contactId()).filter(handoff -> handoff.id().equals(mql.handoffId()));
    }

    private static Optional<String> goneOn() {
        return Optional.of(
                "The contact has moved on since this decision, so it cannot be undone. Its timeline says what happened.");
    }
}
