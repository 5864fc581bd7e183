package io.handoff.lifecycle;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stages follow the person: forgotten with them, and the furthest of two that turn out to be one holds. */
@Component
class KeepStagesTogether {

    private final StageRows rows;

    KeepStagesTogether(StageRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(ContactErased erased) {
        rows.deleteOf(erased.contactId());
    }

    @EventListener
    void on(ContactMerged merged) {
        var other = rows.find(merged.mergedId());
        var own = rows.find(merged.survivorId());
        other.filter(theirs -> theirs.stage().isBeyond(own.map(Standing::stage).orElse(Stage.LEAD)))
                .map(theirs -> theirs.of(merged.survivorId()))
                .ifPresent(furthest -> rows.save(furthest, own.isPresent()));
        rows.deleteStanding(merged.mergedId());
        rows.moveHistory(merged.mergedId(), merged.survivorId());
    }
}
