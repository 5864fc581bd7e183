package io.handoff.mql;

/** Status of an MQL. */
public enum MqlStatus {
    /** With sales, not decided yet. */
    OPEN,
    /** Accepted by sales: an SQL. */
    ACCEPTED,
    /** Returned to marketing with a reason. */
    REJECTED,
    /** Permanently removed by operations in the review of unworked MQLs. */
    DISQUALIFIED,
    /** Ended without a decision: contact erased, merged away, or moved by an admin. */
    ENDED
}
