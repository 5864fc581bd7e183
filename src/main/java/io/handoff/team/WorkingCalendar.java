package io.handoff.team;

import io.handoff.team.calendar.PublicHolidays;
import io.handoff.team.calendar.WorkingDay;
import io.handoff.team.calendar.WorkingDays;
import io.handoff.team.calendar.WorkingTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Working hours: a usual week in one zone, without public holidays, with extra days off and on.
 *
 * <p>Precedence for a day: days off, days on, public holidays, the usual week. A shift past midnight belongs to the day on which it begins.
 *
 * @param holidays region of public holidays, such as {@code US-NY} or {@code DE-BE}; null = none
 */
public record WorkingCalendar(
        String id,
        ZoneId zone,
        Map<DayOfWeek, List<TimeRange>> weekly,
        String holidays,
        List<SpecialDays> off,
        List<SpecialDays> on) {

    /** Limit, in days, of searches for working time. */
    public static final int SEARCH_LIMIT_DAYS = 370;

    public WorkingCalendar {
        weekly = merged(weekly);
        off = List.copyOf(off);
        on = List.copyOf(on);
        if (weekly.isEmpty()) {
            throw new IllegalArgumentException("The calendar \"" + id + "\" has no working time in its week");
        }
        if (holidays != null) {
            PublicHolidays.requireKnown(holidays);
        }
        for (var days : on) {
            requireHours(id, weekly, days);
        }
    }

    /** The calendar of a person with this time off, which has precedence over days on. */
    public WorkingCalendar without(List<TimeOff> timeOff) {
        if (timeOff.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(off);
        timeOff.forEach(t -> all.add(new SpecialDays(t.from(), t.to(), null)));
        return new WorkingCalendar(id, zone, weekly, holidays, all, on);
    }

    /** Working intervals from {@code start} to the end of {@code lastDay} (local to the calendar's zone), ascending, without overlap. */
    public Iterator<WorkingInterval> workingTime(Instant start, LocalDate lastDay) {
        return new WorkingTime(new WorkingDay(this), start, lastDay);
    }

    /** See {@link WorkingDays#plus}; empty if there are too few working days until {@code lastDay}. */
    public Optional<Instant> sameTimeAfter(Instant start, int workingDays, LocalDate lastDay) {
        return new WorkingDays(new WorkingDay(this), lastDay).plus(start, workingDays);
    }

    /** The interval that contains this instant, or the next one; empty if there is none within {@link #SEARCH_LIMIT_DAYS}. */
    public Optional<WorkingInterval> nextWorkingInterval(Instant at) {
        var intervals = workingTime(at, at.atZone(zone).toLocalDate().plusDays(SEARCH_LIMIT_DAYS));
        return intervals.hasNext() ? Optional.of(intervals.next()) : Optional.empty();
    }

    private static void requireHours(String id, Map<DayOfWeek, List<TimeRange>> weekly, SpecialDays days) {
        var week = days.from().datesUntil(days.to().plusDays(1)).limit(7);
        if (days.wholeDay() && week.noneMatch(day -> weekly.containsKey(day.getDayOfWeek()))) {
            throw new IllegalArgumentException(
                    "The calendar \"%s\" works on %s, a day without usual hours: say which, as in \"%s 09:00-13:00\""
                            .formatted(id, days, days));
        }
    }

    private static Map<DayOfWeek, List<TimeRange>> merged(Map<DayOfWeek, List<TimeRange>> weekly) {
        var result = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        weekly.forEach((day, ranges) -> {
            if (!ranges.isEmpty()) {
                result.put(day, merged(ranges));
            }
        });
        return Collections.unmodifiableMap(result);
    }

    /** Merges overlapping and touching ranges, so that shared time counts once. */
    public static List<TimeRange> merged(List<TimeRange> ranges) {
        var sorted = ranges.stream()
                .sorted(Comparator.comparingInt(TimeRange::opens))
                .toList();
        var result = new ArrayList<TimeRange>();
        for (var range : sorted) {
            var last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last == null || range.opens() > last.closes()) {
                result.add(range);
            } else if (range.closes() - last.opens() <= TimeRange.DAY) {
                result.set(result.size() - 1, new TimeRange(last.opens(), Math.max(last.closes(), range.closes())));
            } else {
                result.add(range); // together longer than a day: WorkingTime counts the overlap once
            }
        }
        return List.copyOf(result);
    }
}
