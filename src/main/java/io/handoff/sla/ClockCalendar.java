package io.handoff.sla;

/** Whose working time the clock counts. */
public enum ClockCalendar {
    TEAM,
    OWNER
}
