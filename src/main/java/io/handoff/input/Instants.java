package io.handoff.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads points in time as JSON, forms and spreadsheets write them: 2026-05-18T10:00:00Z, 5/18/2026 10:00 AM, 18.05.2026, milliseconds since
 * 1970. Refuses impossible dates; {@link TimeLimits} refuses implausible ones.
 */
public final class Instants {

    private static final String TIME =
            "(?:[T ,]+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9})\\d*)?)?\\s*(?<half>[AaPp][Mm])?)?"
                    + "\\s*(?<zone>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[-/.](?<one>\\d{1,2})[-/.](?<two>\\d{1,2})" + TIME);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<one>\\d{1,2})(?<sign>[-/.])(?<two>\\d{1,2})\\k<sign>(?<year>\\d{4})" + TIME);
    private static final Pattern MILLIS = Pattern.compile("\\d{13}");

    private Instants() {}

    /**
     * How a file or form writes dates.
     *
     * @param dayFirst 03/04/2026 is the third of April
     * @param zone for times without a zone
     */
    public record Notation(boolean dayFirst, ZoneId zone) {}

    /**
     * Null for an empty value.
     *
     * @throws InvalidValue for a text that is no point in time
     */
    public static Instant read(Object raw, Notation notation) {
        var text = PlainText.line(raw);
        if (text == null) {
            return null;
        }
        if (MILLIS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        try {
            var date = YEAR_FIRST.matcher(text);
            if (date.matches()) {
                return at(date, date.group("one"), date.group("two"), notation.zone());
            }
            date = YEAR_LAST.matcher(text);
            if (date.matches()) {
                var dayFirst = notation.dayFirst() || date.group("sign").equals(".");
                return dayFirst
                        ? at(date, date.group("two"), date.group("one"), notation.zone())
                        : at(date, date.group("one"), date.group("two"), notation.zone());
            }
        } catch (DateTimeException impossible) {
            // such as month 13: refused below
        }
        throw new InvalidValue(raw, "is no date. Write it like 2026-05-18 or 2026-05-18T10:00:00Z");
    }

    private static Instant at(Matcher date, String month, String day, ZoneId zone) {
        var time = LocalDateTime.of(
                Integer.parseInt(date.group("year")),
                Integer.parseInt(month),
                Integer.parseInt(day),
                hour(date),
                number(date.group("minute")),
                number(date.group("second")),
                nanos(date.group("fraction")));
        var raw = date.group("zone");
        return time.atZone(raw == null ? zone : offset(raw)).toInstant();
    }

    /** With AM or PM the hour is 1 to 12. */
    private static int hour(Matcher date) {
        var hour = number(date.group("hour"));
        if (date.group("half") == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("hour " + hour);
        }
        return hour % 12 + (date.group("half").equalsIgnoreCase("pm") ? 12 : 0);
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static ZoneId offset(String raw) {
        return raw.matches("[ZUG].*") ? ZoneOffset.UTC : ZoneOffset.of(raw);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
