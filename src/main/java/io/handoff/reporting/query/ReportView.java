package io.handoff.reporting.query;

/** The week by which a conversion, rejection or deal is counted. */
public enum ReportView {
    /** The week of the MQL (of the SQL, for customers from SQLs), whenever the result came. */
    COHORT,
    /** The week in which the result came. */
    PERIOD
}
