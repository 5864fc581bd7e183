package io.handoff.assignment;

/** A team's rotation as it was read: {@code turn} is the last one of its ledger. */
record RotationState(String teamId, long turn, TurnCredits credits) {}
