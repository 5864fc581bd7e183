package io.handoff.reporting.health;

/** Which week something that took several weeks is counted in. */
public enum View {
    /** In the week the lead became an MQL (an SQL, for what follows from there), whenever it happened. */
    COHORT,
    /** In the week it happened. */
    PERIOD
}
