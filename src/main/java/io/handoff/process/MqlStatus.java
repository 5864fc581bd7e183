package io.handoff.process;

/** Where one MQL stands. */
public enum MqlStatus {
    /** With sales, not decided yet. */
    OPEN,
    /** Accepted by sales: an SQL. */
    ACCEPTED,
    /** Given back to marketing with a reason. */
    REJECTED,
    /** Taken out for good by operations, before or after acceptance. */
    DISQUALIFIED,
    /** Ended without a decision: contact erased, merged away, or moved by an admin. */
    ENDED
}
