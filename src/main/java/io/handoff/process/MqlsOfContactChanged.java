package io.handoff.process;

/** Something about all MQLs of a contact is not as it was; told in the transaction that makes it. */
public record MqlsOfContactChanged(String contactId) {}
