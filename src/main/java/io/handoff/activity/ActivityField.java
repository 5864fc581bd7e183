package io.handoff.activity;

/** What can be corrected in a logged activity. */
public enum ActivityField {
    KIND,
    DIRECTION,
    OUTCOME,
    DURATION,
    BY,
    AUTOMATED,
    /** When it took place. */
    OCCURRED_AT,
    /** Deleted in the system that told of it; it is kept here and counts for nothing more. */
    DELETED
}
