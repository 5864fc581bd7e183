package io.handoff.sla;

import java.time.Duration;
import java.util.List;

/**
 * A clock as it is read at an instant.
 *
 * @param lateBy working time beyond the lead's due until the response, the decision or now; null while it is in time
 * @param lateEntry the response was entered long after it took place, or dated before a breach that was already recorded: somebody
 *     should look at it; nothing is held against anybody for it
 */
public record ClockReading(
        ResponseClock clock,
        CountingCalendar calendar,
        Duration lateBy,
        boolean lateEntry,
        List<ClockSegment> segments) {}
