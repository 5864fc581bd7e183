package io.handoff.assignment;

/** How the rep is chosen, as decided by the tables {@code lead-routing} and {@code ae-routing}; without one by the team's rotation. */
public enum AssignmentStrategy {
    ROUND_ROBIN,
    LEAST_LOADED,
    /** The account's owner; if unavailable, their backups; else the team's rotation. */
    ACCOUNT_OWNER
}
