package io.handoff.reporting.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * A choice of weeks relative to today, so that a bookmark always shows the latest weeks.
 *
 * @param id as in the URL; empty = the default
 * @param from first ISO week, {@code 2026-W25}
 * @param to last ISO week
 */
record Period(String id, String label, String from, String to) {

    static List<Period> choices(LocalDate today) {
        return List.of(
                weeks("this-week", "This week", today, 0, 0),
                weeks("last-week", "Last week", today, 1, 1),
                weeks("4-weeks", "Last 4 weeks", today, 3, 0),
                weeks("", "Last 12 weeks", today, 11, 0),
                weeks("26-weeks", "Last 26 weeks", today, 25, 0),
                weeks("52-weeks", "Last 52 weeks", today, 51, 0));
    }

    private static Period weeks(String id, String label, LocalDate today, int first, int last) {
        return new Period(id, label, week(today.minusWeeks(first)), week(today.minusWeeks(last)));
    }

    private static String week(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return DateTimeFormatter.ISO_WEEK_DATE.format(monday).substring(0, "2026-W36".length());
    }
}
