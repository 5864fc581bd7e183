package io.handoff.sla;

import io.handoff.team.SpecialDays;
import io.handoff.team.TimeRange;
import io.handoff.team.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calendars as the golden cases name them. */
final class SomeCalendars {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Set<DayOfWeek> MON_FRI = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final Set<DayOfWeek> ALL_WEEK = EnumSet.allOf(DayOfWeek.class);

    private SomeCalendars() {}

    static WorkingCalendar ny() {
        return new WorkingCalendar("ny", NEW_YORK, week(MON_FRI, "09:00-18:00"), "US-NY", List.of(), List.of());
    }

    static WorkingCalendar berlin() {
        return new WorkingCalendar("berlin", BERLIN, week(MON_FRI, "09:00-17:00"), "DE-BE", List.of(), List.of());
    }

    static WorkingCalendar nights() {
        return new WorkingCalendar("nights", BERLIN, week(ALL_WEEK, "22:00-06:00"), null, List.of(), List.of());
    }

    static WorkingCalendar plain(ZoneId zone, Set<DayOfWeek> days, String... hours) {
        return new WorkingCalendar("plain", zone, week(days, hours), null, List.of(), List.of());
    }

    static WorkingCalendar with(WorkingCalendar calendar, List<String> off, List<String> on) {
        return new WorkingCalendar(
                calendar.id(), calendar.zone(), calendar.weekly(), calendar.holidays(), days(off), days(on));
    }

    static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static List<SpecialDays> days(List<String> texts) {
        return texts.stream().map(SpecialDays::parse).toList();
    }

    static Map<DayOfWeek, List<TimeRange>> week(Set<DayOfWeek> days, String... hours) {
        var ranges = Arrays.stream(hours).map(TimeRange::parse).toList();
        var week = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        days.forEach(day -> week.put(day, ranges));
        return week;
    }
}
