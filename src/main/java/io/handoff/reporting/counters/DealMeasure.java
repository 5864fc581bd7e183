package io.handoff.reporting.counters;

import io.handoff.reporting.facts.DealFact;
import io.handoff.reporting.facts.DealFact.State;

/** What is counted of deals, per currency, and the sum of their amounts in hundredths. */
public enum DealMeasure {
    DEALS_OPEN(
            "Open pipeline",
            "Open deals that came from an MQL, credited to the pass before them and its source.",
            State.OPEN,
            false),
    DEALS_WON(
            "Won",
            "Won deals that came from an MQL, credited to the pass before them and its source.",
            State.WON,
            false),
    FIRST_PASS_WON(
            "Won, by first pass",
            "The same won deals, credited to the contact's first pass and its source; a second view, never added to the first.",
            State.WON,
            true);

    private final String label;
    private final String definition;
    private final State state;
    private final boolean firstPass;

    DealMeasure(String label, String definition, State state, boolean firstPass) {
        this.label = label;
        this.definition = definition;
        this.state = state;
        this.firstPass = firstPass;
    }

    public String label() {
        return label;
    }

    public String definition() {
        return definition;
    }

    boolean holds(DealFact deal) {
        return deal.state() == state;
    }

    String condition() {
        return "d.state = '" + state + "'";
    }

    String source(DealFact deal) {
        return firstPass ? deal.firstSource() : deal.source();
    }

    String sourceColumn() {
        return firstPass ? "d.first_source" : "d.source";
    }

    int pass(DealFact deal) {
        return firstPass ? 1 : deal.pass();
    }

    String passCondition() {
        return firstPass ? "cast(:item as integer) = 1" : "d.pass = cast(:item as integer)";
    }

    /** Name of the counter that sums the amounts; deals without an amount are counted by {@link #unknown}. */
    public String cents() {
        return name() + "_CENTS";
    }

    public String unknown() {
        return name() + "_UNKNOWN";
    }
}
