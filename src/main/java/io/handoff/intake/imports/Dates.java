package io.handoff.intake.imports;

import io.handoff.input.Instants;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Points in time as the columns of a file are written. */
final class Dates {

    private static final Pattern DAY_FIRST = Pattern.compile("(1[3-9]|2\\d|3[01])/\\d{1,2}/\\d{4}.*");

    private Dates() {}

    /** Whether a file writes the day before the month: it says so by a day after the twelfth. */
    static boolean areDayFirst(Collection<List<String>> lines) {
        return lines.stream()
                .flatMap(List::stream)
                .anyMatch(cell ->
                        cell.length() < 40 && DAY_FIRST.matcher(cell.strip()).matches());
    }

    /** Null for an empty cell. @throws io.handoff.input.InvalidValue when it is no point in time */
    static Instant read(Object cell, Mapping mapping) {
        return Instants.read(cell, new Instants.Notation(mapping.dayFirst(), ZoneId.of(mapping.zone())));
    }
}
