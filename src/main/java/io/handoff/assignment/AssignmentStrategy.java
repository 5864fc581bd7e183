package io.handoff.assignment;

/** How the rep is chosen, as decided by the table {@code lead-routing}. */
public enum AssignmentStrategy {
    ROUND_ROBIN,
    LEAST_LOADED,
    /** The account's owner; if unavailable, their backups; else the team's rotation. */
    ACCOUNT_OWNER
}
