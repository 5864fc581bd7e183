package io.handoff.process;

/** Something about an MQL is not as it was; told for every change, in the transaction that makes it. */
public record MqlChanged(String mqlId) {}
