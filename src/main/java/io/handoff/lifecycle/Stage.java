package io.handoff.lifecycle;

/** The stages of a contact, in the order of the way to a customer; Disqualified is terminal until a person reopens it. */
public enum Stage {
    SUBSCRIBER,
    LEAD,
    MQL,
    SQL,
    OPPORTUNITY,
    CUSTOMER,
    DISQUALIFIED;

    /** Whether this stage lies further on the way than the other; Disqualified lies on no way. */
    public boolean isBeyond(Stage other) {
        return this != DISQUALIFIED && other != DISQUALIFIED && ordinal() > other.ordinal();
    }

    /** Whether a move from there jumps over stages that every contact passes. */
    boolean skipsAfter(Stage from) {
        return isBeyond(from) && ordinal() - from.ordinal() > 1;
    }
}
