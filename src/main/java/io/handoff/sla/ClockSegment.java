package io.handoff.sla;

import java.time.Instant;

/**
 * One owner's part of a clock.
 *
 * @param no the line of the ledger it began with
 * @param due the owner's own due: their target from the moment they got the MQL
 * @param to null while it is theirs
 * @param dispute null unless the owner objected to the miss
 */
public record ClockSegment(
        int no, String repId, Instant from, Instant due, Instant to, SegmentOutcome judgement, DisputeState dispute) {}
