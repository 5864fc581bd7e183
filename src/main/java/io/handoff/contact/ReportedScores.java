package io.handoff.contact;

import static io.handoff.jdbc.Columns.instant;
import static java.time.ZoneOffset.UTC;

import io.handoff.contact.store.ContactRows;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The history of scores from outside. Repetitions of the current score are not kept. */
@Repository
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ReportedScores {

    private static final String SCORE = ContactField.EXTERNAL_SCORE.key();
    private static final String LATE =
            "externalScore is older than the current one; it is kept in the history and does not count";

    private final JdbcClient jdbc;

    /** By the time they happened. */
    @Transactional(readOnly = true)
    public List<ReportedScore> of(String contactId) {
        return jdbc.sql("""
                        select score, occurred_at, received_at, late from contact_score where contact_id = ?
                        order by occurred_at, received_at""")
                .param(contactId)
                .query((rs, i) -> new ReportedScore(
                        rs.getBigDecimal("score"),
                        instant(rs, "occurred_at"),
                        instant(rs, "received_at"),
                        rs.getBoolean("late")))
                .list();
    }

    /** Whether a score of this time is older than the contact's current one. Ask before the upsert is applied. */
    static boolean isLate(ContactRows.Row known, Instant at) {
        return known.times().of(SCORE).filter(at::isBefore).isPresent();
    }

    /** Keeps a new score, and one that is older than the current one. */
    UpsertOutcome keep(UpsertOutcome outcome, ContactUpsert upsert, Instant at, Instant receivedAt, boolean isLate) {
        if (!upsert.fields().containsKey(ContactField.EXTERNAL_SCORE)) {
            return outcome;
        }
        var score = (BigDecimal) upsert.fields().get(ContactField.EXTERNAL_SCORE);
        if (isLate || outcome.changed().contains(SCORE)) {
            record(outcome.contact().id(), new ReportedScore(score, at, receivedAt, isLate));
        }
        return isLate ? outcome.noting(LATE) : outcome;
    }

    private void record(String contactId, ReportedScore reported) {
        var at = reported.occurredAt().truncatedTo(ChronoUnit.MILLIS);
        var known = of(contactId).stream()
                .anyMatch(one -> one.occurredAt().equals(at) && isSame(one.score(), reported.score()));
        if (!known) {
            jdbc.sql("""
                            insert into contact_score (contact_id, score, occurred_at, received_at, late)
                            values (:id, :score, :at, :receivedAt, :late)""")
                    .param("id", contactId)
                    .param("score", reported.score(), Types.NUMERIC)
                    .param("at", at.atOffset(UTC))
                    .param("receivedAt", reported.receivedAt().atOffset(UTC))
                    .param("late", reported.late())
                    .update();
        }
    }

    int forget(Instant before, int atMost) {
        return jdbc.sql("""
                        delete from contact_score where id in
                          (select id from contact_score where occurred_at < ? order by occurred_at limit ?)""").params(before.atOffset(UTC), atMost).update();
    }

    @EventListener
    void on(ContactMerged merged) {
        jdbc.sql("""
                        update contact_score set contact_id = :survivor, merged_from = coalesce(merged_from, :merged)
                        where contact_id = :merged""")
                .param("survivor", merged.survivorId())
                .param("merged", merged.mergedId())
                .update();
    }

    @EventListener
    void on(ContactSeparated separated) {
        jdbc.sql("""
                        update contact_score set contact_id = :id, merged_from = case when merged_from = :id then null else merged_from end
                        where contact_id = :survivor and merged_from in (:ids)""")
                .param("id", separated.contactId())
                .param("survivor", separated.survivorId())
                .param("ids", separated.ids())
                .update();
    }

    @EventListener
    void on(ContactErased erased) {
        jdbc.sql("delete from contact_score where contact_id in (:ids)")
                .param("ids", erased.ids())
                .update();
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }
}
