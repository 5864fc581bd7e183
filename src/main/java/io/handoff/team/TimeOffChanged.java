package io.handoff.team;

/** A rep's days off are others than before, or count again; published in the same transaction. */
public record TimeOffChanged(String repId) {}
