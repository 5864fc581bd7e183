package io.handoff.sla;

/** The state of a rep's dispute of a missed segment. */
public enum DisputeState {
    OPEN,
    /** Reviewed: the segment stays missed. */
    UPHELD,
    /** Reviewed: the segment is excluded from the rep's numbers. */
    EXCUSED
}
