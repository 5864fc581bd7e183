package io.handoff.team;

/** What time off does to a rep's turns. */
public enum AbsencePolicy {
    /** Turns pass by: who returns goes on where they left. */
    NONE,
    /** One turn at most waits for them. */
    CAPPED,
    /** All turns wait for them, and come one after the other when they return. */
    FULL
}
