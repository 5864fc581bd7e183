package io.handoff.assignment;

/** What changed the credits of a rotation. */
enum TurnKind {
    TAKEN,
    GIVEN_BACK
}
