package io.handoff.intake.imports.store;

import io.handoff.intake.csv.CsvFile.Line;
import io.handoff.intake.imports.row.LineFindings;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All lines of a file, and the findings from comparing them. */
@Repository
public class ImportLines {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportLines(JdbcClient jdbc, javax.sql.DataSource database) {
        this.jdbc = jdbc;
        this.batches = new JdbcTemplate(database);
    }

    public List<Line> of(String importId) {
        return jdbc.sql(
                        "select line, cells from import_row where import_id = ? and line > 0 and cells is not null order by line")
                .param(importId)
                .query((rs, i) -> new Line(rs.getInt("line"), ImportJson.words(rs.getString("cells"))))
                .list();
    }

    /** Replaces the findings of an earlier mapping. */
    public void saveFindings(String importId, Map<Integer, LineFindings> findings) {
        jdbc.sql("update import_row set findings = null where import_id = ? and findings is not null")
                .param(importId)
                .update();
        batches.batchUpdate(
                "update import_row set findings = ? where import_id = ? and line = ?",
                findings.entrySet(),
                AT_ONCE,
                (statement, entry) -> {
                    statement.setString(1, ImportJson.write(entry.getValue()));
                    statement.setString(2, importId);
                    statement.setInt(3, entry.getKey());
                });
    }
}
