package io.handoff.reporting.facts;

/** The event whose ISO week a counter belongs to. */
public enum WeekBasis {
    /** Week in which the contact became an MQL. */
    MQL("mql_week"),
    /** Week in which sales accepted or rejected the MQL. */
    DECISION("decision_week"),
    /** Week in which the MQL became an SQL. */
    SQL("sql_week"),
    /** Week in which the MQL became a customer. */
    CUSTOMER("customer_week"),
    /** Week in which an open deal was created, or a won deal was closed. */
    DEAL("deal_week");

    private final String column;

    WeekBasis(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }
}
