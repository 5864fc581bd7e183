package io.handoff.sla;

/** Where a response clock stands. */
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
