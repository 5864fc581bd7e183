package io.handoff.team;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Days that differ from the usual week, both ends included.
 *
 * @param hours null = the whole day. In {@code off} these hours are removed; in {@code on} they replace the weekly hours
 */
public record SpecialDays(LocalDate from, LocalDate to, TimeRange hours) {

    public SpecialDays {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The days from " + from + " to " + to + " end before they begin");
        }
    }

    /** Reads "2026-12-24", "2026-12-24..2026-12-31" and either followed by hours: "2026-12-24 13:00-24:00". */
    public static SpecialDays parse(String text) {
        var parts = text.strip().split("\\s+", 2);
        var days = parts[0].split("\\.\\.", 2);
        try {
            return new SpecialDays(
                    LocalDate.parse(days[0]),
                    LocalDate.parse(days[days.length - 1]),
                    parts.length == 1 ? null : TimeRange.parse(parts[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a day like \"2026-12-24\"", e);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean wholeDay() {
        return hours == null;
    }

    @Override
    public String toString() {
        return from + (to.equals(from) ? "" : ".." + to) + (hours == null ? "" : " " + hours);
    }
}
