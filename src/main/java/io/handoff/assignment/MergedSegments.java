package io.handoff.assignment;

import io.handoff.contact.ContactMerged;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the owner segments of a merged contact to the survivor, so that colleagues and later passes go to the same rep. */
@Component
@RequiredArgsConstructor
class MergedSegments {

    private final JdbcClient jdbc;

    @EventListener
    void on(ContactMerged merged) {
        jdbc.sql("update owner_segment set contact_id = ? where contact_id = ?")
                .params(merged.survivorId(), merged.mergedId())
                .update();
    }
}
