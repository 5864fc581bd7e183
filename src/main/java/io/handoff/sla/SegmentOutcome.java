package io.handoff.sla;

/** How a clock or an owner's segment counts in reports. */
public enum SegmentOutcome {
    PENDING,
    MET,
    MISSED,
    /** Another person responded during the owner's segment: neither met nor missed by the owner. */
    COVERED,
    /** Outside the denominator and shown separately: rejected or handed over before the due, or cancelled. */
    NOT_COUNTED
}
