package io.handoff.assignment;

/** The rule by which a rep became the owner. */
public enum AssignedBy {
    ROUND_ROBIN,
    LEAST_LOADED,
    ACCOUNT_OWNER,
    /** The rep already owns a lead of the same company. */
    SAME_COMPANY,
    /** The rep already owns a contact that is likely the same person. */
    SAME_PERSON,
    /** Replaces a rep who is unavailable or did not respond. */
    BACKUP,
    /** The team's named fallback rep, because no rep of the team was available. */
    FALLBACK,
    /** A person chose the rep. */
    BY_HAND
}
