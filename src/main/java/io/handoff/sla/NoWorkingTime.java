package io.handoff.sla;

import io.handoff.team.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/** The calendar has too little working time for a due instant within the search limit; ops must correct the calendar. */
public class NoWorkingTime extends RuntimeException {

    NoWorkingTime(WorkingCalendar calendar, Instant start, Duration target) {
        super("The calendar \"%s\" has no %s of working time within %d days from %s"
                .formatted(calendar.id(), target, WorkingCalendar.SEARCH_LIMIT_DAYS, start));
    }
}
