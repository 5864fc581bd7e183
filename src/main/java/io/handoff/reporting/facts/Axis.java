package io.handoff.reporting.facts;

/** Which week something is counted in. */
public enum Axis {
    /** Of the MQL. */
    MQL("mql_week"),
    /** Of the decision about it. */
    DECISION("decision_week"),
    /** In which it became an SQL. */
    SQL("sql_week"),
    /** In which it became a customer. */
    CUSTOMER("customer_week"),
    /** In which the deal was created, or won. */
    DEAL("deal_week");

    private final String column;

    Axis(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
