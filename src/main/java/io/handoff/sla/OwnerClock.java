package io.handoff.sla;

/** How much time the next owner of an MQL has. The lead's own due and ladder never move with its owner. */
public enum OwnerClock {
    /** The whole target, from the moment they own it. */
    FRESH,
    /**
     * What is left of the lead's: its due, or as much working time of their own as the one before still had. Once the lead is overdue
     * nothing is left, and they have the whole target: nobody is judged by a due that passed before they came.
     */
    REMAINING;

    /** Null where a table written before this column leaves it open. */
    public static OwnerClock of(String text) {
        return text == null ? FRESH : valueOf(text);
    }
}
