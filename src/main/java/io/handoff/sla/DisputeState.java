package io.handoff.sla;

/** What became of a rep's objection to a missed segment. */
public enum DisputeState {
    OPEN,
    /** Looked at; the miss stays. */
    UPHELD,
    /** Not the rep's fault: the segment is outside the numbers. */
    EXCUSED
}
