package io.handoff.journey;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.contact.LikelyDuplicate;
import io.handoff.contact.LikelyDuplicates;
import io.handoff.mql.Mql;
import io.handoff.preview.CoolingCheck;
import io.handoff.process.UnappliedEvents;
import io.handoff.qualification.DecisionSnapshot;
import io.handoff.qualification.DecisionSnapshots;
import java.util.List;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Explains from decision snapshots why a contact is an MQL or not; only {@link Cooling} is evaluated again. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Explanations {

    private final ContactOverviews journeys;
    private final DecisionSnapshots snapshots;
    private final OwnerSegments segments;
    private final OtherRules otherRules;
    private final WhyExplanation explanation;
    private final CoolingCheck coolings;
    private final LikelyDuplicates duplicates;
    private final UnappliedEvents events;

    Why of(String id) {
        var journey = journeys.of(id);
        var mql = journey.mql();
        var latest = LatestPass.of(explaining(journey), mql);
        var owner = owner(journey);
        var nearest = otherRules.nearest(latest);
        var duplicate = duplicates.firstOf(journey.contact());
        var cooling = mql == null ? null : coolings.of(mql).orElse(null);
        var unapplied = events.of(journeys.idsOf(journey.contact()));
        return new Why(
                journey.contact().id(),
                journey.contactStage().stage(),
                explanation.unapplied(unapplied)
                        + explanation.why(journey, latest, owner, nearest, cooling)
                        + duplicate.map(Explanations::sentence).orElse(""),
                unapplied.isEmpty() ? null : unapplied,
                duplicate.map(Why.SamePerson::of).orElse(null),
                owner,
                mql == null ? null : ContactState.MqlState.of(mql),
                isAwaited(mql) ? mql.respondBy() : null,
                journey.waitsFor(),
                nearest,
                cooling,
                latest.snapshots().stream()
                        .map(snapshot -> Why.Answer.of(snapshot, otherRules.alsoMatched(snapshot)))
                        .toList());
    }

    private List<DecisionSnapshot> explaining(ContactOverview journey) {
        var mql = journey.mql();
        return mql == null
                ? snapshots.explaining(journey.contact().id(), null, null)
                : snapshots.explaining(journey.contact().id(), mql.id(), mql.decidedAt());
    }

    private static String sentence(LikelyDuplicate first) {
        return " Likely the same person as contact %s, known before (same %s); if they are one, operations can merge them."
                .formatted(first.contact().id(), first.shared());
    }

    private static boolean isAwaited(Mql mql) {
        return mql != null && mql.isOpen() && mql.respondedAt() == null;
    }

    private Why.OwnerAndWhy owner(ContactOverview journey) {
        var owner = journey.owner();
        if (owner == null) {
            return null;
        }
        var why = segments.of(journey.mql().id()).stream()
                .filter(segment -> segment.repId().equals(owner.id()))
                .reduce((earlier, later) -> later)
                .map(OwnerSegment::why)
                .orElse(null);
        return new Why.OwnerAndWhy(owner.id(), owner.name(), owner.team(), why);
    }
}
