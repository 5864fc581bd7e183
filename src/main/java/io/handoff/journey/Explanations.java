package io.handoff.journey;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.process.Mqls;
import io.handoff.qualification.DecisionSnapshots;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers "why?" from what was kept when it was decided; nothing is asked anew. */
@Component
@Transactional(readOnly = true)
public class Explanations {

    private final Journeys journeys;
    private final Mqls mqls;
    private final DecisionSnapshots snapshots;
    private final OwnerSegments segments;
    private final InWords inWords;

    Explanations(Journeys journeys, Mqls mqls, DecisionSnapshots snapshots, OwnerSegments segments, InWords inWords) {
        this.journeys = journeys;
        this.mqls = mqls;
        this.snapshots = snapshots;
        this.segments = segments;
        this.inWords = inWords;
    }

    Why of(String id) {
        var contact = journeys.of(id);
        var mql = mqls.latestOf(contact.id()).orElse(null);
        var latest = LatestPass.of(snapshots.of(contact.id()), mql);
        var owner = owner(contact);
        return new Why(
                contact.id(),
                contact.stage(),
                inWords.why(contact, mql, latest, owner),
                owner,
                contact.mql(),
                mql != null && mql.isOpen() && mql.respondedAt() == null ? mql.respondBy() : null,
                contact.waitsFor(),
                latest.snapshots().stream().map(Why.Answer::of).toList());
    }

    private Why.OwnerAndWhy owner(ContactState contact) {
        var owner = contact.owner();
        if (owner == null) {
            return null;
        }
        var why = segments.of(contact.mql().id()).stream()
                .filter(segment -> segment.repId().equals(owner.id()))
                .reduce((earlier, later) -> later)
                .map(OwnerSegment::why)
                .orElse(null);
        return new Why.OwnerAndWhy(owner.id(), owner.name(), owner.team(), why);
    }
}
