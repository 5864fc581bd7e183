package io.handoff.team;

/** How time off affects a rep's credit in the rotation. */
public enum AbsencePolicy {
    /** Absent reps accrue no credit, also not for leads taken from them, and continue where they left. */
    NONE,
    /** Absent reps accrue a credit of at most one turn. */
    CAPPED,
    /** Absent reps accrue their full credit and get those turns first when they return. */
    FULL
}
