package io.handoff.team.web;

import io.handoff.output.DateText;
import io.handoff.team.SpecialDays;
import io.handoff.team.TimeRange;
import io.handoff.team.WorkingCalendar;
import io.handoff.team.calendar.PublicHoliday;
import io.handoff.team.calendar.PublicHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A working calendar on the page of calendars. */
record CalendarView(String id, String zone, List<String> hours, String holidays, List<YearView> years) {

    record YearView(int year, List<DayView> days) {}

    /** @param works whether people work on this day all the same @param note what else to know; null = nothing */
    record DayView(String day, String name, String note, boolean works) {}

    private record Row(LocalDate day, DayView view) {}

    static CalendarView of(WorkingCalendar calendar, int year) {
        return new CalendarView(
                calendar.id(),
                calendar.zone().getId(),
                hoursOf(calendar),
                calendar.holidays(),
                List.of(yearOf(calendar, year), yearOf(calendar, year + 1)));
    }

    /** The public holidays of a region, without a calendar. */
    static YearView yearOf(String region, int year) {
        return new YearView(
                year,
                PublicHolidays.of(region, year).stream()
                        .map(day -> new DayView(DateText.day(day.day()), day.name(), keptFor(day), false))
                        .toList());
    }

    private static YearView yearOf(WorkingCalendar calendar, int year) {
        var rows = new ArrayList<Row>();
        if (calendar.holidays() != null) {
            PublicHolidays.of(calendar.holidays(), year).forEach(day -> rows.add(holiday(calendar, day)));
        }
        special(calendar.off(), year).forEach(days -> rows.add(special(days, year, "Closed", false)));
        special(calendar.on(), year).forEach(days -> rows.add(special(days, year, "Open", true)));
        rows.sort(Comparator.comparing(Row::day));
        return new YearView(year, rows.stream().map(Row::view).toList());
    }

    private static Stream<SpecialDays> special(List<SpecialDays> days, int year) {
        return days.stream().filter(d -> d.from().getYear() <= year && year <= d.to().getYear());
    }

    private static Row holiday(WorkingCalendar calendar, PublicHoliday day) {
        var opened = calendar.on().stream().anyMatch(on -> on.covers(day.day()));
        var off = !calendar.weekly().containsKey(day.day().getDayOfWeek());
        var note = opened ? "open all the same" : keptFor(day) != null ? keptFor(day) : off ? "a day off anyway" : null;
        return new Row(day.day(), new DayView(DateText.day(day.day()), day.name(), note, opened));
    }

    private static Row special(SpecialDays days, int year, String what, boolean works) {
        var from = days.from().getYear() < year ? LocalDate.of(year, 1, 1) : days.from();
        var text = DateText.day(days.from()) + (days.to().equals(days.from()) ? "" : " to " + DateText.day(days.to()));
        var hours = days.wholeDay() ? null : days.hours().toString();
        return new Row(from, new DayView(text, what, hours, works));
    }

    private static String keptFor(PublicHoliday day) {
        return day.keptFor() == null ? null : "kept for " + DateText.day(day.keptFor());
    }

    /** Days with the same hours together: "Mon, Tue, Wed 09:00-18:00". */
    private static List<String> hoursOf(WorkingCalendar calendar) {
        return Stream.of(DayOfWeek.values())
                .filter(calendar.weekly()::containsKey)
                .collect(Collectors.groupingBy(
                        day -> text(calendar.weekly().get(day)),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(same -> same.getValue() + " " + same.getKey())
                .toList();
    }

    private static String text(List<TimeRange> ranges) {
        return ranges.stream().map(TimeRange::toString).collect(Collectors.joining(" and "));
    }
}
