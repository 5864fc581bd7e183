package io.handoff.contact.store;

import static java.time.ZoneOffset.UTC;

import io.handoff.contact.ContactSeparated;
import io.handoff.contact.Engagement;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of engagements. */
@Repository
@RequiredArgsConstructor
public class EngagementRows {

    private final JdbcClient jdbc;

    public void insert(Engagement engagement) {
        jdbc.sql("""
                        insert into engagement (id, contact_id, kind, detail, occurred_at, received_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        engagement.id(),
                        engagement.contactId(),
                        engagement.kind(),
                        engagement.detail(),
                        engagement.occurredAt().atOffset(UTC),
                        engagement.receivedAt().atOffset(UTC))
                .update();
    }

    public List<Engagement> of(String contactId) {
        return jdbc.sql("""
                        select id, contact_id, kind, detail, occurred_at, received_at
                        from engagement where contact_id = ? order by occurred_at, received_at, id""").param(contactId).query(RowMappers.ENGAGEMENT).list();
    }

    public void move(String fromContact, String toContact) {
        jdbc.sql("""
                        update engagement set contact_id = :to, merged_from = coalesce(merged_from, :from)
                        where contact_id = :from""").param("from", fromContact).param("to", toContact).update();
    }

    public void moveBack(ContactSeparated separated) {
        jdbc.sql("""
                        update engagement set contact_id = :id, merged_from = case when merged_from = :id then null else merged_from end
                        where contact_id = :survivor and merged_from in (:ids)""")
                .param("id", separated.contactId())
                .param("survivor", separated.survivorId())
                .param("ids", separated.ids())
                .update();
    }

    /** The engagement was received under a former id of the contact. */
    public void receivedFor(String formerId, String engagementId) {
        jdbc.sql("update engagement set merged_from = ? where id = ?")
                .params(formerId, engagementId)
                .update();
    }

    public int deleteBefore(Instant before, int atMost) {
        return jdbc.sql("""
                        delete from engagement where id in
                          (select id from engagement where occurred_at < ? order by occurred_at limit ?)""").params(before.atOffset(UTC), atMost).update();
    }

    public void deleteOf(String contactId) {
        jdbc.sql("delete from engagement where contact_id = ?").param(contactId).update();
    }
}
