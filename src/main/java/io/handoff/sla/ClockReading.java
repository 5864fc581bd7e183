package io.handoff.sla;

import java.time.Duration;
import java.util.List;

/**
 * A clock evaluated at an instant.
 *
 * @param lateBy working time from the lead's due to the response, the decision or now; null while in time
 * @param lateEntry the response was entered long after it took place, or is dated before an already recorded breach: worth a check, but not
 *     counted against the rep
 */
public record ClockReading(
        ResponseClock clock,
        CountingCalendar calendar,
        Duration lateBy,
        boolean lateEntry,
        List<ClockSegment> segments) {}
