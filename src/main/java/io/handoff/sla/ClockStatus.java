package io.handoff.sla;

/** The status of a response clock. */
public enum ClockStatus {
    RUNNING,
    OVERDUE,
    MET,
    MET_LATE,
    DECIDED_WITHOUT_RESPONSE,
    CANCELLED;

    public boolean waitsForResponse() {
        return this == RUNNING || this == OVERDUE;
    }
}
