package io.handoff.intake.imports.apply;

import io.handoff.input.TimeLimits;
import io.handoff.intake.csv.CsvFile.Line;
import io.handoff.intake.ids.IdSystem;
import io.handoff.intake.imports.mapping.FileLayout;
import io.handoff.intake.imports.row.LineFindings;
import io.handoff.intake.imports.row.RowReader;
import io.handoff.intake.imports.row.RowResult;
import io.handoff.intake.imports.row.RowResult.Outcome;
import io.handoff.intake.imports.row.RowValues;
import io.handoff.process.QualificationForecast;
import io.handoff.process.QualificationForecast.Prospect;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Forecasts what lines would do, in a transaction that is rolled back. */
@Component
@RequiredArgsConstructor
public class ImportForecast {

    private final ApplyRow applyRow;
    private final QualificationForecast forecast;
    private final DryRunTransaction dryRun;
    private final TimeLimits times;
    private final Clock clock;

    /**
     * @param prospect null when the line's contact would not become an MQL
     * @param colleagues contacts that would become MQLs because the line completes facts about their company
     */
    public record Row(RowResult result, Prospect prospect, Map<String, Prospect> colleagues) {}

    /**
     * @param findings by line number
     * @param before contacts of earlier lines: their forecast was rolled back, but they count as known
     */
    public List<Row> of(
            FileLayout layout, List<Line> lines, Map<Integer, LineFindings> findings, Set<String> before, String by) {
        var seen = new HashSet<>(before);
        return dryRun.of(() -> lines.stream()
                .map(line -> RowReader.read(layout, times.asOf(clock.instant()), line)
                        .with(findings.get(line.number())))
                .map(row -> forecast(row, layout.mapping().ids(), findings.get(row.line()), seen, by))
                .toList());
    }

    private Row forecast(RowValues row, IdSystem ids, LineFindings findings, Set<String> seen, String by) {
        var result = applyRow.apply(row, ids, findings, clock.instant(), by);
        if (result.contactId() == null) {
            return new Row(result, null, Map.of());
        }
        var first = seen.add(result.contactId());
        var looked = first && result.didSomething() && !RowStage.isWithSales(row.stage());
        var prospect =
                looked ? forecast.of(result.contactId(), result.changed()).orElse(null) : null;
        return new Row(first ? result : again(result), prospect, colleagues(result, seen));
    }

    private Map<String, Prospect> colleagues(RowResult result, Set<String> seen) {
        var colleagues = new LinkedHashMap<String, Prospect>();
        result.waiting()
                .forEach((contact, fields) -> forecast.of(contact, fields)
                        .filter(prospect -> seen.add(contact))
                        .ifPresent(prospect -> colleagues.put(contact, prospect)));
        return colleagues;
    }

    private static RowResult again(RowResult result) {
        var outcome = result.outcome() == Outcome.CREATED ? Outcome.UPDATED : result.outcome();
        return new RowResult(
                result.line(),
                outcome,
                result.contactId(),
                result.changed(),
                result.problems(),
                result.notes(),
                result.stageKept(),
                result.waiting());
    }
}
