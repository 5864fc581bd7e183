package io.handoff.sla;

import java.time.Instant;

/**
 * The due instants of a clock before and after a recomputation.
 *
 * @param wouldBeOverdue the new due is already past; the grace period postpones it
 * @param calendarChange from which version of the calendar to which, such as "calendar new-york v12 → v13"; null if it is the same
 * @param segmentDue the current owner's own due; null if there is no owner
 */
public record RecomputedClock(
        ResponseDues before,
        ResponseDues after,
        boolean wouldBeOverdue,
        ResponsePolicy policy,
        Instant segmentDue,
        boolean changed,
        String calendarChange) {}
