package io.handoff.assignment;

/** How {@code lead-routing} wants the person to be chosen. */
public enum Strategy {
    ROUND_ROBIN,
    LEAST_LOADED,
    /** The account's owner; if that rep cannot, their backups; else the team's rotation. */
    ACCOUNT_OWNER
}
