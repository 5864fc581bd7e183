package io.handoff.sla;

/** How much time the next owner of an MQL gets. The lead's own due does not depend on its owner. */
public enum OwnerClock {
    /** The whole target, from the moment of assignment. */
    FRESH,
    /**
     * The working time that is left until the lead's due, counted in the new owner's calendar; so also of a target in days. If the lead is
     * already overdue, the whole target, so that no rep is judged by a due that passed before their assignment.
     */
    REMAINING;

    /** @param text null (from decision tables without this column) = FRESH */
    public static OwnerClock of(String text) {
        return text == null ? FRESH : valueOf(text);
    }
}
