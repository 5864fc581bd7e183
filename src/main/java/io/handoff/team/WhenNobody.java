package io.handoff.team;

/** What happens to a lead that nobody of the team can take. */
public enum WhenNobody {
    /** It waits, visible, in "Assign owner by hand", and the managers are told. */
    HOLD
}
