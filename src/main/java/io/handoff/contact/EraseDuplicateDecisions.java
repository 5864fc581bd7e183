package io.handoff.contact;

import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes decisions about duplicates when a contact is erased or merged. */
@Component
@RequiredArgsConstructor
class EraseDuplicateDecisions {

    private final JdbcClient jdbc;

    @EventListener
    void on(ContactErased erased) {
        jdbc.sql("delete from contact_distinct where one_id in (:ids) or other_id in (:ids)")
                .param("ids", erased.ids())
                .update();
    }

    @EventListener
    void on(ContactMerged merged) {
        jdbc.sql("delete from contact_distinct where one_id = :id or other_id = :id")
                .param("id", merged.mergedId())
                .update();
    }
}
