package io.handoff.sla;

import io.handoff.team.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/** The calendar is closed too long for a due time to exist: somebody must look at it, a loop would not help. */
public class NoWorkingTime extends RuntimeException {

    NoWorkingTime(WorkingCalendar calendar, Instant start, Duration target) {
        super("The calendar \"%s\" has no %s of working time within %d days from %s"
                .formatted(calendar.id(), target, WorkingCalendar.SEARCH_LIMIT_DAYS, start));
    }
}
