package io.handoff.activity;

/** What an activity of sales counts for. */
public enum CountsAs {
    /** Stops the response clock. */
    RESPONSE,
    /** The rep tried and reached nobody; stops the response clock, too. */
    ATTEMPT,
    NOTHING
}
