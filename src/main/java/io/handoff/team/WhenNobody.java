package io.handoff.team;

/** What happens to a lead that nobody of the team can take, and nobody of the fallback team that routing names. */
public enum WhenNobody {
    /** It waits, visible, in "Assign owner by hand", and the managers are told. */
    HOLD,
    /** Another team is asked, by its own rotation; if nobody there can either, what that team says. */
    OVERFLOW,
    /** One person gets it, however much they hold; it waits if that person is away, paused or gone. */
    NAMED
}
