package io.handoff.assignment;

/**
 * One entry of a rotation's ledger.
 *
 * @param weights of the reps who shared the turn
 * @param givesBack number of the turn that this entry returns; null = none
 */
record RotationLedgerEntry(TurnKind kind, String repId, String mqlId, Weights weights, Long givesBack) {}
