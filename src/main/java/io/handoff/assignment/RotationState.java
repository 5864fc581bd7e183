package io.handoff.assignment;

/** A snapshot of a team's rotation; {@code turn} is the number of the latest ledger entry, 0 = none. */
record RotationState(String teamId, long turn, TurnCredits credits) {}
