package io.handoff.assignment;

/** Why the levels of a rotation moved. */
enum TurnKind {
    TAKEN,
    GIVEN_BACK
}
