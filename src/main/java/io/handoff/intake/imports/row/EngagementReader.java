package io.handoff.intake.imports.row;

import io.handoff.intake.imports.mapping.ImportField;
import io.handoff.intake.imports.row.RowValues.Engaged;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the first and the last engagement from a line, each with its own date. */
final class EngagementReader {

    private final LineCells cells;
    private final Function<ImportField, java.time.Instant> instants;

    /** @param instants reads a cell as an instant; null when it is empty or invalid */
    EngagementReader(LineCells cells, Function<ImportField, java.time.Instant> instants) {
        this.cells = cells;
        this.instants = instants;
    }

    /** The first engagement first; one that is both first and last counts once. */
    List<Engaged> read() {
        return Stream.of(
                        engagement(ImportField.FIRST_ENGAGEMENT_KIND, ImportField.FIRST_ENGAGEMENT_AT),
                        engagement(ImportField.ENGAGEMENT_KIND, ImportField.ENGAGEMENT_AT))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<Engaged> engagement(ImportField kind, ImportField when) {
        var words = cells.value(kind);
        var at = instants.apply(when);
        if (words == null) {
            return Optional.empty();
        }
        if (at == null) {
            cells.notes.add("\"%s\" has no date: it is not taken as an engagement".formatted(RowProblem.quoted(words)));
            return Optional.empty();
        }
        return Optional.of(new Engaged(Conversions.kindOf(words), words, at));
    }
}
