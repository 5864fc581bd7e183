package io.handoff.lifecycle;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Updates stages when contacts are merged or erased. A merged contact keeps the furthest stage of the two; an erased contact's moves are
 * kept under its anonymous id.
 */
@Component
@RequiredArgsConstructor
class MergeAndEraseStages {

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
        other.filter(theirs ->
                        holds(theirs.stage(), own.map(ContactStage::stage).orElse(Stage.LEAD)))
                .map(theirs -> theirs.of(merged.survivorId()))
                .ifPresent(furthest ->
                        rows.save(furthest, rows.chainOf(merged.mergedId()).orElseThrow(), own.isPresent()));
        rows.deleteStage(merged.mergedId());
        rows.moveHistory(merged.mergedId(), merged.survivorId());
        if (other.isEmpty() && lifecycle.stageOf(merged.survivorId()) == Stage.SUBSCRIBER) {
            // a contact without a stage row is a Lead, which is beyond Subscriber
            lifecycle.move(
                    merged.survivorId(), Stage.LEAD, MoveCause.step(MoveCause.PROCESS, "MERGED"), clock.instant());
        }
    }

    /** Whether the merged contact's stage replaces the survivor's: the further stage wins, and Customer wins over Disqualified. */
    private static boolean holds(Stage theirs, Stage own) {
        return theirs.isBeyond(own) || theirs == Stage.CUSTOMER && own == Stage.DISQUALIFIED;
    }
}
