package io.handoff.team;

/** A rep's time off changed, or the rep became active again; published in the same transaction. */
public record TimeOffChanged(String repId) {}
