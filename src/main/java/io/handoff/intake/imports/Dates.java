package io.handoff.intake.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as spreadsheets write them: 2026-05-18T10:00:00Z, 5/18/2026 10:00 AM, 18.05.2026, milliseconds since 1970. */
final class Dates {

    private static final String TIME =
            "(?:[T ,]+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?\\s*(?<half>[AaPp][Mm])?)?"
                    + "\\s*(?<zone>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[-/.](?<one>\\d{1,2})[-/.](?<two>\\d{1,2})" + TIME);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<one>\\d{1,2})(?<sign>[-/.])(?<two>\\d{1,2})\\k<sign>(?<year>\\d{4})" + TIME);
    private static final Pattern MILLIS = Pattern.compile("\\d{13}");
    private static final Pattern DAY_FIRST = Pattern.compile("(1[3-9]|2\\d|3[01])/\\d{1,2}/\\d{4}.*");

    private Dates() {}

    /** Whether a file writes the day before the month: it says so by a day after the twelfth. */
    static boolean areDayFirst(Collection<List<String>> lines) {
        return lines.stream()
                .flatMap(List::stream)
                .anyMatch(cell ->
                        cell.length() < 40 && DAY_FIRST.matcher(cell.strip()).matches());
    }

    /** @throws IllegalArgumentException when it is no point in time */
    static Instant read(String text, Mapping mapping) {
        if (MILLIS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        try {
            var date = YEAR_FIRST.matcher(text);
            if (date.matches()) {
                return at(date, date.group("one"), date.group("two"), mapping.zone());
            }
            date = YEAR_LAST.matcher(text);
            if (date.matches()) {
                var dayFirst = mapping.dayFirst() || date.group("sign").equals(".");
                return dayFirst
                        ? at(date, date.group("two"), date.group("one"), mapping.zone())
                        : at(date, date.group("one"), date.group("two"), mapping.zone());
            }
        } catch (DateTimeException e) {
            // a thirteenth month: said below
        }
        throw new IllegalArgumentException("is no date. Write it like 2026-05-18 or 2026-05-18T10:00:00Z");
    }

    private static Instant at(Matcher date, String month, String day, String zone) {
        var time = LocalDateTime.of(
                Integer.parseInt(date.group("year")),
                Integer.parseInt(month),
                Integer.parseInt(day),
                hour(date),
                number(date.group("minute")),
                number(date.group("second")));
        var told = date.group("zone");
        return time.atZone(told == null ? ZoneId.of(zone) : offset(told)).toInstant();
    }

    private static int hour(Matcher date) {
        var hour = number(date.group("hour"));
        if (date.group("half") == null) {
            return hour;
        }
        return hour % 12 + (date.group("half").equalsIgnoreCase("pm") ? 12 : 0);
    }

    private static ZoneId offset(String told) {
        return told.matches("[ZUG].*") ? ZoneOffset.UTC : ZoneOffset.of(told);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
