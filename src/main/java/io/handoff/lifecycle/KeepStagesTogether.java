package io.handoff.lifecycle;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/**
 * Stages follow the person: of two that turn out to be one the furthest holds, and of who is forgotten nothing stays but that somebody
 * moved so.
 */
@Component
@RequiredArgsConstructor
class KeepStagesTogether {

    private final StageRows rows;
    private final Lifecycle lifecycle;
    private final Clock clock;

    @EventListener
    void on(ContactErased erased) {
        erased.ids().forEach(id -> rows.forget(id, erased.anonymousId()));
    }

    @EventListener
    void on(ContactMerged merged) {
        var other = rows.find(merged.mergedId());
        var own = rows.find(merged.survivorId());
        other.filter(theirs -> holds(theirs.stage(), own.map(ContactStage::stage).orElse(Stage.LEAD)))
                .map(theirs -> theirs.of(merged.survivorId()))
                .ifPresent(furthest ->
                        rows.save(furthest, rows.chainOf(merged.mergedId()).orElseThrow(), own.isPresent()));
        rows.deleteStanding(merged.mergedId());
        rows.moveHistory(merged.mergedId(), merged.survivorId());
        if (other.isEmpty() && lifecycle.stageOf(merged.survivorId()) == Stage.SUBSCRIBER) {
            // who never moved is a lead, and that is further than a subscriber
            lifecycle.move(
                    merged.survivorId(), Stage.LEAD, MoveCause.step(MoveCause.PROCESS, "MERGED"), clock.instant());
        }
    }

    /** Who was won is a customer, also when the other was disqualified. */
    private static boolean holds(Stage theirs, Stage own) {
        return theirs.isBeyond(own) || theirs == Stage.CUSTOMER && own == Stage.DISQUALIFIED;
    }
}
