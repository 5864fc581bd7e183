package io.handoff.assignment;

/** What made a rep the owner. */
public enum AssignedBy {
    ROUND_ROBIN,
    LEAST_LOADED,
    ACCOUNT_OWNER,
    /** The rep already has a lead of the same company. */
    SAME_COMPANY,
    /** The rep already has a contact that is likely the same person. */
    SAME_PERSON,
    /** In the place of a rep who cannot, or did not. */
    BACKUP,
    /** Named for when nobody of the team can. */
    FALLBACK,
    /** A person chose. */
    BY_HAND
}
