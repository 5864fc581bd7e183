package io.handoff.team;

/** What happens to a lead if no rep of the team, or of the fallback team from routing, is available. */
public enum UnavailablePolicy {
    /** It waits in the user task "Assign owner by hand", and the managers are notified. */
    HOLD,
    /** Another team's rotation is tried; if no rep is available there, that team's own setting applies. */
    OVERFLOW,
    /** One named rep gets it, regardless of capacity; it waits if that rep is away, paused or inactive. */
    NAMED
}
