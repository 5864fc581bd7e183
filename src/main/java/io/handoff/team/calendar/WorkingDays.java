package io.handoff.team.calendar;

import io.handoff.team.WorkingInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Counts working days: those on which a shift begins. A shift past midnight belongs to the day on which it begins. */
public record WorkingDays(WorkingDay working, LocalDate lastDay) {

    /**
     * The same time of day {@code days} working days later; outside of working hours the time counts from the next opening. A time at which
     * the later day does not work becomes the end of the shift before it, on that day, or the day's first opening.
     *
     * @return empty if the calendar has too few working days until {@code lastDay}
     */
    public Optional<Instant> plus(Instant start, int days) {
        var zone = working.calendar().zone();
        // a shift of the previous day may still run
        var day = start.atZone(zone).toLocalDate().minusDays(1);
        for (; !day.isAfter(lastDay); day = day.plusDays(1)) {
            for (var shift : working.shiftsOf(day)) {
                if (shift.end().isAfter(start)) {
                    var from = shift.start().isAfter(start) ? shift.start() : start;
                    var sinceMidnight = Duration.between(
                            day.atStartOfDay(), from.atZone(zone).toLocalDateTime());
                    return later(day, days).map(target -> at(target, sinceMidnight));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> later(LocalDate from, int days) {
        var left = days;
        var day = from;
        while (left > 0 && day.isBefore(lastDay)) {
            day = day.plusDays(1);
            left -= working.shiftsOf(day).isEmpty() ? 0 : 1;
        }
        return left == 0 ? Optional.of(day) : Optional.empty();
    }

    private Instant at(LocalDate day, Duration sinceMidnight) {
        LocalDateTime local = day.atStartOfDay().plus(sinceMidnight);
        var wanted = working.instant(local);
        List<WorkingInterval> shifts = working.shiftsOf(day);
        var due = shifts.get(0).start();
        for (var shift : shifts) {
            if (!shift.start().isAfter(wanted)) {
                due = shift.end().isBefore(wanted) ? shift.end() : wanted;
            }
        }
        return due;
    }
}
