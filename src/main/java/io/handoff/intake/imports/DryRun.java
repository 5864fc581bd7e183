package io.handoff.intake.imports;

import io.handoff.intake.csv.CsvFile;
import io.handoff.intake.imports.apply.ImportForecast;
import io.handoff.intake.imports.mapping.ColumnMapping;
import io.handoff.intake.imports.mapping.FileLayout;
import io.handoff.intake.imports.row.FileFindings;
import io.handoff.intake.imports.store.ImportCounts;
import io.handoff.intake.imports.store.ImportReports;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reports what loading a file would do, without storing anything. */
@Component
@RequiredArgsConstructor
public class DryRun {

    private static final int AT_ONCE = 200;

    private final ImportForecast forecast;

    /** The counts, and all lines with errors or warnings. */
    public record Seen(ImportCounts counts, List<ImportReports.Refused> refused, List<ImportReports.Noted> noted) {}

    public Seen of(CsvFile file, ColumnMapping mapping, String by) {
        var sum = new ImportCounts.Sum();
        var refused = new ArrayList<ImportReports.Refused>();
        var noted = new ArrayList<ImportReports.Noted>();
        var seen = new HashSet<String>();
        var layout = FileLayout.of(file, mapping);
        var findings = FileFindings.of(layout, file.lines());
        for (int from = 0; from < file.lines().size(); from += AT_ONCE) {
            var lines = file.lines()
                    .subList(from, Math.min(from + AT_ONCE, file.lines().size()));
            var rows = forecast.of(layout, lines, findings, seen, by);
            for (int i = 0; i < lines.size(); i++) {
                var result = rows.get(i).result();
                var prospect = rows.get(i).prospect();
                sum.lines(
                        1,
                        result.outcome().name(),
                        result.stageKept(),
                        !result.notes().isEmpty());
                sum.mqls(1, prospect == null ? null : "WOULD", prospect == null ? null : prospect.teamId());
                rows.get(i).colleagues().values().forEach(colleague -> sum.mqls(1, "WOULD", colleague.teamId()));
                if (!result.problems().isEmpty()) {
                    refused.add(new ImportReports.Refused(lines.get(i), result.problems()));
                }
                if (!result.notes().isEmpty()) {
                    noted.add(new ImportReports.Noted(
                            result.line(), result.contactId(), String.join("; ", result.notes())));
                }
                if (result.contactId() != null) {
                    seen.add(result.contactId());
                }
            }
        }
        return new Seen(sum.counts(), refused, noted);
    }
}
