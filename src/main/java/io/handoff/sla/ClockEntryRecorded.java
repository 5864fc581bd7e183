package io.handoff.sla;

/** The ledger of a clock has another line; told in the transaction that writes it. */
public record ClockEntryRecorded(String mqlId) {}
