package io.handoff.sla;

/** An entry was added to a clock's ledger; published in the same transaction. */
public record ClockEntryRecorded(String mqlId) {}
