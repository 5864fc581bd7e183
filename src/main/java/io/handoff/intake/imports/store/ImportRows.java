package io.handoff.intake.imports.store;

import io.handoff.intake.csv.CsvFile.Line;
import io.handoff.intake.imports.apply.ImportForecast;
import io.handoff.intake.imports.row.LineFindings;
import io.handoff.intake.imports.row.RowResult;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of lines, as checks and loads read and write it. */
@Repository
public class ImportRows {

    /**
     * @param findings conflicts with other lines; null = none
     * @param outcome result of the load; null while the line is not applied
     */
    public record Kept(Line line, LineFindings findings, String outcome, String contactId, Set<String> changed) {}

    /** A contact that waits for its release or discard. */
    public record Held(int line, String contactId, Set<String> changed) {}

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportRows(JdbcClient jdbc, javax.sql.DataSource database) {
        this.jdbc = jdbc;
        this.batches = new JdbcTemplate(database);
    }

    public void insert(String importId, List<Line> lines) {
        batches.batchUpdate(
                "insert into import_row (import_id, line, cells, stage_kept) values (?, ?, ?, false)",
                lines,
                AT_ONCE,
                (statement, line) -> {
                    statement.setString(1, importId);
                    statement.setInt(2, line.number());
                    statement.setString(3, ImportJson.write(line.cells()));
                });
    }

    public List<Kept> after(String importId, int line, int most) {
        return jdbc.sql("""
                        select line, cells, findings, outcome, contact_id, changed from import_row
                        where import_id = ? and line > ? order by line limit ?""")
                .params(importId, line, most)
                .query((rs, i) -> new Kept(
                        new Line(rs.getInt("line"), ImportJson.words(rs.getString("cells"))),
                        ImportJson.findings(rs.getString("findings")),
                        rs.getString("outcome"),
                        rs.getString("contact_id"),
                        split(rs.getString("changed"))))
                .list();
    }

    public void saveForecast(String importId, List<ImportForecast.Row> rows) {
        batches.batchUpdate("""
                update import_row set outlook = ?, contact_id = ?, mql = ?, team_id = ?, changed = ?, problems = ?, notes = ?,
                  stage_kept = ? where import_id = ? and line = ?""", rows, AT_ONCE, (statement, row) -> {
            var prospect = row.prospect();
            statement.setString(1, row.result().outcome().name());
            statement.setString(2, row.result().contactId());
            statement.setString(3, prospect == null ? null : "WOULD");
            statement.setString(4, prospect == null ? null : prospect.teamId());
            statement.setString(5, join(row.result().changed()));
            statement.setString(6, problems(row.result()));
            statement.setString(7, notes(row.result()));
            statement.setBoolean(8, row.result().stageKept());
            statement.setString(9, importId);
            statement.setInt(10, row.result().line());
        });
    }

    public void saveOutcome(String importId, RowResult result) {
        jdbc.sql("""
                        update import_row set outcome = ?, contact_id = ?, mql = null, team_id = null, changed = ?, problems = ?,
                          notes = ?, stage_kept = ? where import_id = ? and line = ?""")
                .params(
                        result.outcome().name(),
                        result.contactId(),
                        join(result.changed()),
                        problems(result),
                        notes(result),
                        result.stageKept(),
                        importId,
                        result.line())
                .update();
    }

    /** Colleagues of contacts in the file have no line: they are stored under negative line numbers. */
    public void wait(String importId, String contactId, Set<String> changed, String mql, String teamId) {
        var known = jdbc.sql(
                        "update import_row set changed = ?, mql = ?, team_id = ? where import_id = ? and contact_id = ? and line < 0")
                .params(join(changed), mql, teamId, importId, contactId)
                .update();
        if (known == 0) {
            jdbc.sql("""
                            insert into import_row (import_id, line, contact_id, changed, mql, team_id, stage_kept)
                            select :id, coalesce(min(line), 0) - 1, :contact, :changed, :mql, :team, false
                            from import_row where import_id = :id and line < 0""")
                    .param("id", importId)
                    .param("contact", contactId)
                    .param("changed", join(changed))
                    .param("mql", mql)
                    .param("team", teamId)
                    .update();
        }
    }

    /** Colleagues still to be held or reported to their handoff. */
    public List<Held> waiting(String importId) {
        return jdbc.sql(
                        "select line, contact_id, changed from import_row where import_id = ? and mql = 'WAITS' order by line")
                .param(importId)
                .query((rs, i) ->
                        new Held(rs.getInt("line"), rs.getString("contact_id"), split(rs.getString("changed"))))
                .list();
    }

    public void deleteLine(String importId, int line) {
        jdbc.sql("delete from import_row where import_id = ? and line = ?")
                .params(importId, line)
                .update();
    }

    public void deleteColleagues(String importId) {
        jdbc.sql("delete from import_row where import_id = ? and line < 0")
                .param(importId)
                .update();
    }

    /** Contacts created by the last lines up to this one. */
    public List<String> createdBefore(String importId, int line, int most) {
        return jdbc.sql("""
                        select contact_id from (select contact_id, outcome from import_row
                          where import_id = ? and line <= ? order by line desc limit ?) last_lines
                        where outcome = 'CREATED' and contact_id is not null""").params(importId, line, most).query(String.class).list();
    }

    /** A contact in several lines is held once. */
    public void hold(String importId, int line, String contactId, String teamId) {
        jdbc.sql("update import_row set mql = null where import_id = ? and contact_id = ? and mql = 'HELD'")
                .params(importId, contactId)
                .update();
        jdbc.sql("update import_row set mql = 'HELD', team_id = :team where import_id = :id and line = :line")
                .param("team", teamId)
                .param("id", importId)
                .param("line", line)
                .update();
    }

    public List<Held> held(String importId, int most) {
        return jdbc.sql("""
                        select line, contact_id, changed from import_row
                        where import_id = ? and mql = 'HELD' order by line limit ?""")
                .params(importId, most)
                .query((rs, i) ->
                        new Held(rs.getInt("line"), rs.getString("contact_id"), split(rs.getString("changed"))))
                .list();
    }

    /** Whether it was still held. */
    public boolean release(String importId, int line, String mql) {
        return jdbc.sql("update import_row set mql = ? where import_id = ? and line = ? and mql = 'HELD'")
                        .params(mql, importId, line)
                        .update()
                == 1;
    }

    public int discardHeld(String importId) {
        return jdbc.sql("update import_row set mql = 'DISCARDED' where import_id = ? and mql = 'HELD'")
                .param(importId)
                .update();
    }

    /** The contacts of the lines up to this one. */
    public Set<String> contactsUpTo(String importId, int line) {
        return Set.copyOf(jdbc.sql(
                        "select distinct contact_id from import_row where import_id = ? and line <= ? and contact_id is not null")
                .params(importId, line)
                .query(String.class)
                .list());
    }

    public void follow(String mergedId, String survivorId) {
        jdbc.sql("update import_row set contact_id = ? where contact_id = ?")
                .params(survivorId, mergedId)
                .update();
    }

    /** Deletes the text of all lines; held contacts keep their id. */
    public void blank(String importId) {
        jdbc.sql("""
                        update import_row set cells = null, problems = null, notes = null, findings = null,
                          contact_id = case when mql = 'HELD' then contact_id else null end where import_id = ?""").param(importId).update();
    }

    public void delete(String importId) {
        jdbc.sql("delete from import_row where import_id = ?").param(importId).update();
    }

    static Set<String> split(String words) {
        return words == null || words.isEmpty() ? Set.of() : new TreeSet<>(List.of(words.split(",")));
    }

    private static String join(Collection<String> words) {
        return String.join(",", words);
    }

    private static String problems(RowResult result) {
        return result.problems().isEmpty() ? null : ImportJson.write(result.problems());
    }

    private static String notes(RowResult result) {
        return result.notes().isEmpty() ? null : String.join("; ", result.notes());
    }
}
