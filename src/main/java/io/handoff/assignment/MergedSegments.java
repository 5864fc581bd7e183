package io.handoff.assignment;

import io.handoff.contact.ContactMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** Whoever owned a merged contact's MQL owned the survivor's: colleagues and later passes are sent to the same rep. */
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
