package io.handoff.contact;

/** A person asked to be forgotten; every module that holds something about them forgets it, in the same transaction. */
public record ContactErased(String contactId) {}
