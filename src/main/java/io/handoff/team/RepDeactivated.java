package io.handoff.team;

/** A rep works here no more; published in the same transaction. What they hold needs somebody else. */
public record RepDeactivated(String repId) {}
