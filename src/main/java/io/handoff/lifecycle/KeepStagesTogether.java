package io.handoff.lifecycle;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stages follow the person: of two that turn out to be one the furthest holds, and of who is forgotten nothing stays but that somebody
 * moved so.
 */
@Component
class KeepStagesTogether {

    private final StageRows rows;

    KeepStagesTogether(StageRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(ContactErased erased) {
        erased.ids().forEach(id -> rows.forget(id, erased.anonymousId()));
    }

    @EventListener
    void on(ContactMerged merged) {
        var other = rows.find(merged.mergedId());
        var own = rows.find(merged.survivorId());
        other.filter(theirs -> theirs.stage().isBeyond(own.map(Standing::stage).orElse(Stage.LEAD)))
                .map(theirs -> theirs.of(merged.survivorId()))
                .ifPresent(furthest ->
                        rows.save(furthest, rows.chainOf(merged.mergedId()).orElseThrow(), own.isPresent()));
        rows.deleteStanding(merged.mergedId());
        rows.moveHistory(merged.mergedId(), merged.survivorId());
    }
}
