package io.handoff.intake.imports.store;

import io.handoff.intake.csv.CsvFile.Line;
import io.handoff.intake.imports.row.RowProblem;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and lists lines of an import for display. */
@Repository
@RequiredArgsConstructor
public class ImportReports {

    /** A failed line with its original cells. */
    public record Refused(Line line, List<RowProblem> problems) {}

    /** A line that was applied with warnings. */
    public record Noted(int line, String contactId, String notes) {}

    private final JdbcClient jdbc;

    /** The counts of the check. */
    public ImportCounts forecast(String importId) {
        return count(importId, "outlook", "mql = 'WOULD'");
    }

    /** The counts of the load; from the stored counts once the lines are purged. */
    public ImportCounts outcome(ContactImport file) {
        return Optional.ofNullable(file.counts())
                .map(ImportJson::counts)
                .orElseGet(() -> count(file.id(), "outcome", "mql not in ('WOULD', 'WAITS')"));
    }

    private ImportCounts count(String importId, String column, String mqls) {
        var sum = new ImportCounts.Sum();
        jdbc.sql("""
                        select %1$s as outcome, stage_kept, case when notes is null then 0 else 1 end as noted, count(*) as n
                        from import_row where import_id = ? and %1$s is not null
                        group by %1$s, stage_kept, case when notes is null then 0 else 1 end""".formatted(column)).param(importId).query(rs -> {
            sum.lines(rs.getInt("n"), rs.getString("outcome"), rs.getBoolean("stage_kept"), rs.getInt("noted") == 1);
        });
        jdbc.sql("select mql, team_id, count(*) as n from import_row where import_id = ? and " + mqls
                        + " group by mql, team_id")
                .param(importId)
                .query(rs -> {
                    sum.mqls(rs.getInt("n"), rs.getString("mql"), rs.getString("team_id"));
                });
        return sum.counts();
    }

    public List<Refused> refused(String importId, int most) {
        return jdbc.sql("""
                        select line, cells, problems from import_row
                        where import_id = ? and problems is not null order by line limit ?""")
                .params(importId, most)
                .query((rs, i) -> new Refused(
                        new Line(rs.getInt("line"), ImportJson.words(rs.getString("cells"))),
                        ImportJson.problems(rs.getString("problems"))))
                .list();
    }

    public List<Noted> noted(String importId, int most) {
        return jdbc.sql("""
                        select line, contact_id, notes from import_row
                        where import_id = ? and notes is not null order by line limit ?""").params(importId, most).query(Noted.class).list();
    }
}
