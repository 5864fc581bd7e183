package io.handoff.deal;

/** A deal is not as it was, or there is none of this id any more; told in the transaction that changes it. */
public record DealChanged(String dealId) {}
