package io.handoff.intake.inbox;

import io.handoff.contact.ContactSeparated;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After a merge is undone, events with data of the separated contact may be sent again and are no duplicates: until now they described the
 * survivor. Engagements that moved back are recognised by their time; activities and decisions stay known.
 */
@Component
@RequiredArgsConstructor
class ReceiveAgain {

    private final JdbcClient jdbc;

    @EventListener
    void on(ContactSeparated separated) {
        jdbc.sql("""
                        delete from inbox_event where subject in (:ids) and status = 'APPLIED'
                          and event_type in ('contact.upserted', 'contact.unsubscribed', 'engagement.recorded')""").param("ids", separated.ids()).update();
    }
}
