package io.handoff.sla;

/** The kinds of ledger entries of a response clock. */
public enum EntryKind {
    STARTED,
    /** A more urgent engagement arrived while the clock ran: earlier due, same clock. */
    UPGRADED,
    /** Another rep owns the MQL and gets a segment of their own. */
    TRANSFERRED,
    /** Ops applied a changed policy or calendar to the waiting clock; has author and reason. */
    RECOMPUTED,
    /** The first response, at or before the lead's due. */
    MET,
    /** The first response, after the lead's due, or entered after the breach was recorded. */
    MET_LATE,
    /** The response turned out to be none, by a bounce for example: the clock waits again, with the time that was left. */
    RESPONSE_WITHDRAWN,
    /** The response was changed or deleted later by the system that told of it; the judgement stays until a manager decides again. */
    RESPONSE_CORRECTED,
    BREACHED,
    /** Accepted or rejected without a logged response. */
    DECIDED_WITHOUT_RESPONSE,
    /** The decision was undone: the entry it had made, whose number is the note, counts no more, and the clock goes on. */
    DECISION_UNDONE,
    /** The handoff ended without a decision (merged, erased, converted). */
    CANCELLED,
    /** A rep disputes the miss of their own segment. */
    DISPUTED,
    /** A manager rejected the dispute: the segment stays missed. */
    UPHELD,
    /** A manager accepted the dispute: the segment is excluded from the rep's numbers; the lead's outcome stays. */
    EXCUSED
}
