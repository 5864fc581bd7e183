package io.handoff.sla;

import java.time.Instant;

/**
 * What a clock would promise if it were worked out anew.
 *
 * @param wouldBeOverdue the new due is already past; the grace holds it off
 * @param segmentDue the present owner's own due, null if nobody owns it
 */
public record RecomputedClock(
        ResponseTimes before,
        ResponseTimes after,
        boolean wouldBeOverdue,
        ResponsePolicy policy,
        Instant segmentDue,
        boolean changed) {}
