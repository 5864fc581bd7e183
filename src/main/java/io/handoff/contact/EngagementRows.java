package io.handoff.contact;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of engagements. */
@Repository
@RequiredArgsConstructor
class EngagementRows {

    private final JdbcClient jdbc;

    void insert(Engagement engagement) {
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

    List<Engagement> of(String contactId) {
        return jdbc.sql("""
                        select id, contact_id, kind, detail, occurred_at, received_at
                        from engagement where contact_id = ? order by occurred_at, received_at, id""").param(contactId).query(RowMappers::engagement).list();
    }

    void move(String fromContact, String toContact) {
        jdbc.sql("update engagement set contact_id = ? where contact_id = ?")
                .params(toContact, fromContact)
                .update();
    }

    int deleteBefore(Instant before, int atMost) {
        return jdbc.sql("""
                        delete from engagement where id in
                          (select id from engagement where occurred_at < ? order by occurred_at limit ?)""").params(before.atOffset(UTC), atMost).update();
    }

    void deleteOf(String contactId) {
        jdbc.sql("delete from engagement where contact_id = ?").param(contactId).update();
    }
}
