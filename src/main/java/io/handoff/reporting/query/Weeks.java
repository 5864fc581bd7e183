package io.handoff.reporting.query;

import io.handoff.output.DateText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** ISO weeks, Monday to Sunday; week 1 contains the year's first Thursday. A week is represented by its Monday. */
public final class Weeks {

    private Weeks() {}

    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** {@code 2026-W36}, for any day of the week. */
    public static String name(LocalDate day) {
        return DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, "2026-W36".length());
    }

    /** "31 Aug – 6 Sep" */
    public static String label(LocalDate monday) {
        return DateText.dayOfMonth(monday) + " – " + DateText.dayOfMonth(monday.plusDays(6));
    }

    /** "31 Aug – 11 Oct 2026" */
    public static String label(LocalDate first, LocalDate last) {
        var from = first.getYear() == last.getYear() ? DateText.dayOfMonth(first) : DateText.date(first);
        return from + " – " + DateText.date(last);
    }

    /**
     * Parses a week, or a date within it.
     *
     * @throws BadReportQuery for any other text
     */
    public static LocalDate parse(String text) {
        try {
            return text.toUpperCase(Locale.ROOT).contains("W")
                    ? LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE)
                    : mondayOf(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new BadReportQuery(
                    "'%s' is neither a week nor a date. Write a week as 2026-W36 or a day as 2026-09-02."
                            .formatted(text));
        }
    }
}
