package io.handoff.intake.imports.store;

import io.handoff.intake.csv.CsvFile.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of lines, as an erasure searches and blanks it. */
@Repository
@RequiredArgsConstructor
public class ImportRowErasure {

    private final JdbcClient jdbc;

    /** A line whose text contains what was asked for. */
    public record Found(String importId, Line line) {}

    /** Lines with this text anywhere in their cells, in any case. */
    public List<Found> containing(String text) {
        return found("position(:text in lower(cells)) > 0", text.toLowerCase(Locale.ROOT));
    }

    /** Lines not applied yet with a cell of exactly this text. */
    public List<Found> notAppliedWithCell(String text) {
        return found("outcome is null and position(:text in cells) > 0", ImportJson.write(text));
    }

    private List<Found> found(String condition, String text) {
        return jdbc.sql("select import_id, line, cells from import_row where " + condition)
                .param("text", text)
                .query((rs, i) -> new Found(
                        rs.getString("import_id"),
                        new Line(rs.getInt("line"), ImportJson.words(rs.getString("cells")))))
                .list();
    }

    public void eraseOf(String contactId) {
        erase("contact_id = :id", Map.of("id", contactId));
    }

    public void erase(Found found) {
        erase(
                "import_id = :id and line = :line",
                Map.of("id", found.importId(), "line", found.line().number()));
    }

    /** Lines not applied are deleted; applied lines stay as counts. */
    private void erase(String which, Map<String, ?> parameters) {
        for (var sql : List.of(
                "delete from import_row where outcome is null and ",
                "update import_row set cells = null, contact_id = null, problems = null, notes = null, findings = null, changed = null,"
                        + " mql = case when mql = 'HELD' then 'DISCARDED' else mql end where ")) {
            jdbc.sql(sql + which).params(parameters).update();
        }
    }

    /** Deletes notes, errors and findings that contain this text, in any case, and match. */
    public void eraseWordsWith(String text, Predicate<String> matches) {
        for (var column : List.of("notes", "problems", "findings")) {
            jdbc
                    .sql("select import_id, line, %1$s as text from import_row where position(:text in lower(%1$s)) > 0"
                            .formatted(column))
                    .param("text", text.toLowerCase(Locale.ROOT))
                    .query(Words.class)
                    .list()
                    .stream()
                    .filter(words -> matches.test(words.text()))
                    .forEach(words -> jdbc.sql("update import_row set %s = null where import_id = ? and line = ?"
                                    .formatted(column))
                            .params(words.importId(), words.line())
                            .update());
        }
    }

    private record Words(String importId, int line, String text) {}
}
