package io.handoff.deal;

/** A deal changed, or its id was replaced; published in the same transaction. */
public record DealChanged(String dealId) {}
