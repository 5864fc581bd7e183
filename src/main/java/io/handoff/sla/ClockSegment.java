package io.handoff.sla;

import java.time.Instant;

/**
 * One owner's part of a clock.
 *
 * @param due the owner's own due: their target from the moment they got the MQL
 * @param to null while it is theirs
 */
public record ClockSegment(String repId, Instant from, Instant due, Instant to, Judgement judgement) {}
