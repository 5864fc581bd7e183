package io.handoff.assignment;

/**
 * One turn of the ledger.
 *
 * @param weights who could have taken it
 * @param givesBack the turn that went back; null = none
 */
record LedgerEntry(TurnKind kind, String repId, String mqlId, Weights weights, Long givesBack) {}
