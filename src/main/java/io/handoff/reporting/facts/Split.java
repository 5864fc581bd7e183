package io.handoff.reporting.facts;

/** By what a counter is divided, besides week, team and source. */
public enum Split {
    NONE,
    /** By owner, each judged by what was theirs; '' = leads nobody owned. */
    REP,
    TYPE,
    /** By row of a decision table: {@code mql-criteria/Rule_X}. */
    RULE,
    /** By pass of the contact. */
    PASS
}
