package io.handoff.intake.imports;

import io.handoff.intake.csv.CsvFile.Line;
import io.handoff.intake.imports.RowResult.Outcome;
import io.handoff.process.Outlook;
import io.handoff.process.Outlook.Prospect;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says what lines would do, without doing it. */
@Component
class Forecast {

    private final ApplyRow applyRow;
    private final Outlook outlook;
    private final Rehearsal rehearsal;
    private final Clock clock;

    Forecast(ApplyRow applyRow, Outlook outlook, Rehearsal rehearsal, Clock clock) {
        this.applyRow = applyRow;
        this.outlook = outlook;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    /** @param prospect null when nobody would become an MQL by it */
    record Row(RowResult result, Prospect prospect) {}

    /** @param before contacts of lines above these: what those would do is taken back by now, but not forgotten */
    List<Row> of(List<String> header, Mapping mapping, List<Line> lines, Set<String> before, String by) {
        var seen = new HashSet<>(before);
        return rehearsal.of(() -> lines.stream()
                .map(line -> RowReader.read(header, mapping, line))
                .map(row -> forecast(row, seen, by))
                .toList());
    }

    private Row forecast(RowNews row, Set<String> seen, String by) {
        var result = applyRow.apply(row, clock.instant(), by);
        if (result.contactId() == null) {
            return new Row(result, null);
        }
        if (!seen.add(result.contactId())) {
            return new Row(again(result), null);
        }
        var looked = result.didSomething() && !ToldStage.isWithSales(row.stage());
        return new Row(
                result,
                looked ? outlook.of(result.contactId(), result.changed()).orElse(null) : null);
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
                result.stageKept());
    }
}
