package io.handoff.team.calendar;

import io.handoff.team.TimeRange;
import io.handoff.team.WorkingCalendar;
import io.handoff.team.WorkingInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The shifts that begin on one day of a calendar, as instants, with regard to daylight saving time. */
public record WorkingDay(WorkingCalendar calendar) {

    List<WorkingInterval> shiftsOf(LocalDate day) {
        if (calendar.off().stream().anyMatch(off -> off.wholeDay() && off.covers(day))) {
            return List.of();
        }
        var shifts = new ArrayList<WorkingInterval>();
        for (var hours : hoursOf(day)) {
            var shift = interval(day, hours);
            if (shift.start().isBefore(shift.end())) {
                shifts.add(shift);
            }
        }
        return shifts.isEmpty() ? shifts : lessHoursOff(day, shifts);
    }

    private List<TimeRange> hoursOf(LocalDate day) {
        var usual = calendar.weekly().getOrDefault(day.getDayOfWeek(), List.of());
        var on = calendar.on().stream().filter(special -> special.covers(day)).toList();
        if (!on.isEmpty()) {
            return WorkingCalendar.merged(on.stream()
                    .flatMap(special -> special.wholeDay() ? usual.stream() : Stream.of(special.hours()))
                    .toList());
        }
        return PublicHolidays.isHoliday(calendar.holidays(), day) ? List.of() : usual;
    }

    /** Hours off may belong to the same day, the previous one or the next one, because ranges may cross midnight. */
    private List<WorkingInterval> lessHoursOff(LocalDate day, List<WorkingInterval> shifts) {
        var result = shifts;
        for (var off : calendar.off()) {
            for (int shift = -1; shift <= 1 && !off.wholeDay(); shift++) {
                if (off.covers(day.plusDays(shift))) {
                    var gap = interval(day.plusDays(shift), off.hours());
                    result = result.stream().flatMap(s -> less(s, gap)).toList();
                }
            }
        }
        return result;
    }

    private static Stream<WorkingInterval> less(WorkingInterval shift, WorkingInterval gap) {
        if (!gap.start().isBefore(shift.end()) || !gap.end().isAfter(shift.start())) {
            return Stream.of(shift);
        }
        return Stream.of(new WorkingInterval(shift.start(), gap.start()), new WorkingInterval(gap.end(), shift.end()))
                .filter(part -> part.start().isBefore(part.end()));
    }

    private WorkingInterval interval(LocalDate day, TimeRange hours) {
        return new WorkingInterval(instant(day, hours.opens()), instant(day, hours.closes()));
    }

    /**
     * A local time skipped in spring becomes the instant of the transition (Java's default would be an hour later and lose working time);
     * one that occurs twice in autumn is the first occurrence, for opening and closing alike, so that touching ranges still touch.
     */
    private Instant instant(LocalDate day, int minute) {
        return instant(day.plusDays(minute / TimeRange.DAY).atStartOfDay().plusMinutes(minute % TimeRange.DAY));
    }

    Instant instant(LocalDateTime local) {
        var rules = calendar.zone().getRules();
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
