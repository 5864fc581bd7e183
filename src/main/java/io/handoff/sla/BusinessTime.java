package io.handoff.sla;

import io.handoff.team.BusinessDuration;
import io.handoff.team.WorkingCalendar;
import io.handoff.team.WorkingInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Arithmetic on working time. Cost is one step per day, whatever the hours of the calendar. */
@Component
public class BusinessTime {

    /** Far enough for a few minutes of work a week; ends the search in a calendar that is closed for good. */
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /**
     * The instant {@code target} of working time after {@code start}. If it falls on the end of a shift, it is that end, not the start of
     * the next shift.
     *
     * @param target not negative; zero gives {@code start} itself
     * @throws NoWorkingTime if the calendar is closed for good
     */
    public Instant plus(WorkingCalendar calendar, Instant start, Duration target) {
        if (target.isNegative()) {
            throw new IllegalArgumentException("Business time only goes forward, not by " + target);
        }
        if (target.isZero()) {
            return start;
        }
        return along(calendar.workingTime(start, LAST_DAY), target)
                .orElseThrow(() -> new NoWorkingTime(calendar, start, target));
    }

    /** The instant after a time in working days, hours or both; the days come first, see {@link WorkingCalendar#sameTimeAfter}. */
    public Instant plus(WorkingCalendar calendar, Instant start, BusinessDuration target) {
        if (target.days() == 0) {
            return plus(calendar, start, target.time());
        }
        var day = calendar.sameTimeAfter(start, target.days(), LAST_DAY)
                .orElseThrow(() -> new NoWorkingTime(calendar, start, target));
        return plus(calendar, day, target.time());
    }

    /** Reads shifts only up to the one that contains the due instant; empty if they are too short. */
    static Optional<Instant> along(Iterator<WorkingInterval> shifts, Duration target) {
        var left = target;
        while (shifts.hasNext()) {
            var shift = shifts.next();
            if (left.compareTo(shift.length()) <= 0) {
                return Optional.of(shift.start().plus(left));
            }
            left = left.minus(shift.length());
        }
        return Optional.empty();
    }

    /** The due instants of a clock that starts at {@code start}, for an owner assigned at {@code assignedAt}. */
    ResponseDues duesFrom(WorkingCalendar calendar, Instant start, Instant assignedAt, ResponseTargets targets) {
        return new ResponseDues(
                        plus(calendar, start, targets.respondWithin()),
                        plus(calendar, start, targets.reassignAfter()),
                        plus(calendar, start, targets.opsReviewAfter()))
                .leavingTimeSince(assignedAt, targets, this, calendar);
    }

    /** Working time between two instants; zero if {@code end} is before {@code start}. */
    public Duration between(WorkingCalendar calendar, Instant start, Instant end) {
        var total = Duration.ZERO;
        if (!start.isBefore(end)) {
            return total;
        }
        for (var shifts =
                        calendar.workingTime(start, end.atZone(calendar.zone()).toLocalDate());
                shifts.hasNext(); ) {
            var shift = shifts.next();
            if (!shift.end().isBefore(end)) {
                return shift.start().isBefore(end) ? total.plus(Duration.between(shift.start(), end)) : total;
            }
            total = total.plus(shift.length());
        }
        return total;
    }
}
