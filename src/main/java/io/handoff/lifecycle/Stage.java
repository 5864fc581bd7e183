package io.handoff.lifecycle;

/** The stages of a contact, ordered from first to Customer; Disqualified is terminal until a person reopens the contact. */
public enum Stage {
    SUBSCRIBER,
    LEAD,
    MQL,
    SQL,
    OPPORTUNITY,
    CUSTOMER,
    DISQUALIFIED;

    /** Whether this stage comes after the other; always false if either is Disqualified. */
    public boolean isBeyond(Stage other) {
        return this != DISQUALIFIED && other != DISQUALIFIED && ordinal() > other.ordinal();
    }

    /** Whether a move from that stage to this one leaves out stages in between. */
    boolean skipsAfter(Stage from) {
        return isBeyond(from) && ordinal() - from.ordinal() > 1;
    }
}
