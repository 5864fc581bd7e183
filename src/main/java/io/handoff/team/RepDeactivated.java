package io.handoff.team;

/** A rep was deactivated; published in the same transaction. The rep's open MQLs must be reassigned. */
public record RepDeactivated(String repId) {}
