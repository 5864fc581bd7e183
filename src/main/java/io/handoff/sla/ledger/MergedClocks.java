package io.handoff.sla.ledger;

import io.handoff.contact.ContactMerged;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the clocks of a merged contact to the survivor; only the contact id of the entries changes. */
@Component
@RequiredArgsConstructor
class MergedClocks {

    private final JdbcClient jdbc;

    @EventListener
    void on(ContactMerged merged) {
        jdbc.sql("update response_clock_entry set contact_id = ? where contact_id = ?")
                .params(merged.survivorId(), merged.mergedId())
                .update();
    }
}
