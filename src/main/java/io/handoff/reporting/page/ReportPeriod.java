package io.handoff.reporting.page;

import io.handoff.reporting.query.Weeks;
import java.time.LocalDate;
import java.util.List;

/**
 * A choice of weeks relative to today, so that a bookmark always shows the latest weeks.
 *
 * @param id as in the URL; empty = the default
 * @param from first ISO week, {@code 2026-W25}
 * @param to last ISO week
 */
record ReportPeriod(String id, String label, String from, String to) {

    static List<ReportPeriod> choices(LocalDate today) {
        return List.of(
                weeks("this-week", "This week", today, 0, 0),
                weeks("last-week", "Last week", today, 1, 1),
                weeks("4-weeks", "Last 4 weeks", today, 3, 0),
                weeks("", "Last 12 weeks", today, 11, 0),
                weeks("26-weeks", "Last 26 weeks", today, 25, 0),
                weeks("52-weeks", "Last 52 weeks", today, 51, 0));
    }

    private static ReportPeriod weeks(String id, String label, LocalDate today, int first, int last) {
        return new ReportPeriod(id, label, Weeks.name(today.minusWeeks(first)), Weeks.name(today.minusWeeks(last)));
    }
}
