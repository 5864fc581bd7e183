package io.handoff.sla;

/** How a clock or an owner's segment counts in the numbers of both teams. */
public enum SegmentOutcome {
    PENDING,
    MET,
    MISSED,
    /** Somebody else responded in the owner's time: not the owner's merit, not their fault. */
    COVERED,
    /** Outside the denominator, shown apart: rejected before due, handed over before due, cancelled. */
    NOT_COUNTED
}
