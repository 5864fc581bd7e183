package io.handoff.sla;

import io.handoff.team.WorkingCalendar;
import java.time.Instant;

/** The calendar is closed for good, so that there is no due instant; ops must correct the calendar. */
public class NoWorkingTime extends RuntimeException {

    NoWorkingTime(WorkingCalendar calendar, Instant start, Object target) {
        super(
                "The calendar \"%s\" has no %s of working time from %s to %s. Correct its days off in the organisation file."
                        .formatted(calendar.id(), target, start, BusinessTime.LAST_DAY));
    }
}
