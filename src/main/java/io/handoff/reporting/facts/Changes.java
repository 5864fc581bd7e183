package io.handoff.reporting.facts;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import lombok.RequiredArgsConstructor;

/** Notes of what was changed since it was last counted. */
@Repository
@RequiredArgsConstructor
class Changes {

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

    /** One statement. */
    void add(Collection<Change> changes) {
        batches.batchUpdate(
                "insert into funnel_change (kind, ref) values (?, ?)",
                changes.stream()
                        .map(change -> new Object[] {change.kind().name(), change.ref()})
                        .toList());
    }

    /** Everything there is, in the order of time: a portion of neighbours shares most of its counters. */
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

    /** Exactly these: one with a smaller number may have been committed since they were read. */
    void remove(List<Note> notes) {
        batches.batchUpdate(
                "delete from funnel_change where seq = ?",
                notes.stream().map(note -> new Object[] {note.seq()}).toList());
    }

    /** What was noted about these contacts. */
    void forget(Collection<String> contactIds) {
        jdbc.sql("delete from funnel_change where kind = 'CONTACT' and ref in (:contacts)")
                .param("contacts", contactIds)
                .update();
    }

    /** {@value #MANY} means at least so many: nobody waits for them to be counted one by one. */
    long count() {
        return jdbc.sql("select count(*) from (select seq from funnel_change limit " + MANY + ") as noted")
                .query(Long.class)
                .single();
    }
}
