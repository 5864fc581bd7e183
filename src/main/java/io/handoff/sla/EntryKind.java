package io.handoff.sla;

/** What can happen to a response clock. */
public enum EntryKind {
    STARTED,
    /** A more urgent engagement came while it ran: earlier due, same clock. */
    UPGRADED,
    /** Another rep owns the MQL now and is judged by a segment of their own. */
    TRANSFERRED,
    /** Operations applied a changed policy or calendar while it waited; says who and why. */
    RECOMPUTED,
    /** The first response, at or before the lead's due. */
    MET,
    /** The first response, after the due, or entered only after the breach was recorded. */
    MET_LATE,
    BREACHED,
    /** Accepted or rejected although nobody had called or written. */
    DECIDED_WITHOUT_RESPONSE,
    /** The handoff ended for another reason (merged, erased, converted). */
    CANCELLED,
    /** A rep objects to the miss of their own segment. */
    DISPUTED,
    /** The manager found the miss to be right. */
    UPHELD,
    /** The manager took the miss out of the rep's numbers; the lead's own number stays. */
    EXCUSED
}
