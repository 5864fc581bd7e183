package io.handoff.deal;

/** What became of a deal. */
public enum DealStatus {
    OPEN,
    WON,
    LOST,
    DELETED
}
