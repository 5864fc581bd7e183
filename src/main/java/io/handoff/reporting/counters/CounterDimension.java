package io.handoff.reporting.counters;

/** A further dimension of a counter, besides week, team and source. */
public enum CounterDimension {
    NONE,
    /** By owner, each judged by their own segments; '' = MQLs without an owner. */
    REP,
    TYPE,
    /** By rule of a decision table, {@code mql-criteria/Rule_X}, or by ideal customer profile, {@code lead-fit/ENTERPRISE}. */
    RULE,
    /** By number of the pass. */
    PASS
}
