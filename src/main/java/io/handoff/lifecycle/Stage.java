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
}
