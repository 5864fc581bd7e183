package io.handoff.mql;

/** An MQL changed; published for every change, in its transaction. */
public record MqlChanged(String mqlId) {}
