package io.handoff.mql;

/** All MQLs of a contact changed; published in the transaction of the change. */
public record MqlsOfContactChanged(String contactId) {}
