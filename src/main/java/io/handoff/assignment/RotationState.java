package io.handoff.assignment;

/** A snapshot of a team's rotation; {@code turn} is the number of the latest ledger entry, 0 = none. */
record RotationState(String teamId, long turn, TurnCredits credits) {

    /** With the credits of absent reps limited, see {@link TeamAvailability#settled}. */
    RotationState settled(TeamAvailability availability) {
        return new RotationState(teamId, turn, availability.settled(credits));
    }
}
