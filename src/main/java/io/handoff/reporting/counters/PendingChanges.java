package io.handoff.reporting.counters;

import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code funnel_change}: MQLs, deals and contacts that changed and are not counted yet. */
@Repository
@RequiredArgsConstructor
class PendingChanges {

    private static final int MANY = 100_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    enum Kind {
        MQL,
        DEAL,
        /** All MQLs and deals of a contact. */
        CONTACT
    }

    record Change(Kind kind, String ref) {}

    record Note(long seq, Change change) {}

    void add(Collection<Change> changes) {
        batches.batchUpdate(
                "insert into funnel_change (kind, ref) values (?, ?)",
                changes.stream()
                        .map(change -> new Object[] {change.kind().name(), change.ref()})
                        .toList());
    }

    /** Marks all MQLs and deals as changed, MQLs by time: consecutive ones share most of their counters, so a batch updates fewer rows. */
    void addAll() {
        batches.update("delete from funnel_change");
        batches.update("insert into funnel_change (kind, ref) select 'CONTACT', contact_id from mql"
                + " group by contact_id order by min(mql_at)");
        batches.update("insert into funnel_change (kind, ref) select 'DEAL', id from deal");
    }

    List<Note> oldest(int atMost) {
        return jdbc.sql("select seq, kind, ref from funnel_change order by seq limit ?")
                .param(atMost)
                .query((row, n) -> new Note(
                        row.getLong("seq"), new Change(Kind.valueOf(row.getString("kind")), row.getString("ref"))))
                .list();
    }

    /** Deletes exactly these rows; one with a smaller number may have been committed since they were read. */
    void remove(List<Note> notes) {
        batches.batchUpdate(
                "delete from funnel_change where seq = ?",
                notes.stream().map(note -> new Object[] {note.seq()}).toList());
    }

    /** Deletes the changes recorded for these contacts. */
    void forget(Collection<String> contactIds) {
        jdbc.sql("delete from funnel_change where kind = 'CONTACT' and ref in (:contacts)")
                .param("contacts", contactIds)
                .update();
    }

    /** Counts up to {@value #MANY}, which means that many or more; counting all rows would take too long. */
    long count() {
        return jdbc.sql("select count(*) from (select seq from funnel_change limit " + MANY + ") as noted")
                .query(Long.class)
                .single();
    }
}
