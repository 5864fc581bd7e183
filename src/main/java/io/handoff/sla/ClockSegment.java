package io.handoff.sla;

import java.time.Instant;

/**
 * One owner's segment of a clock.
 *
 * @param no number of the ledger entry that began it
 * @param due the owner's own due, counted from when they got the MQL
 * @param to null while the segment is open
 * @param dispute null unless the owner disputed the miss
 */
public record ClockSegment(
        int no, String repId, Instant from, Instant due, Instant to, SegmentOutcome judgement, DisputeState dispute) {}
