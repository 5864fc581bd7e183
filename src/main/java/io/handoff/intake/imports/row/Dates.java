package io.handoff.intake.imports.row;

import io.handoff.input.Instants;
import io.handoff.intake.imports.mapping.ColumnMapping;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Reads dates and times from the cells of a file. */
public final class Dates {

    private static final Pattern DAY_FIRST = Pattern.compile("(1[3-9]|2\\d|3[01])/\\d{1,2}/\\d{4}.*");

    private Dates() {}

    /** Whether the file writes the day first: true when a first number is above 12. */
    public static boolean areDayFirst(Collection<List<String>> lines) {
        return lines.stream()
                .flatMap(List::stream)
                .anyMatch(cell ->
                        cell.length() < 40 && DAY_FIRST.matcher(cell.strip()).matches());
    }

    /**
     * Null for an empty cell.
     *
     * @throws io.handoff.input.InvalidValue when the cell holds no date
     */
    static Instant read(Object cell, ColumnMapping mapping) {
        return Instants.read(cell, new Instants.Notation(mapping.dayFirst(), ZoneId.of(mapping.zone())));
    }
}
