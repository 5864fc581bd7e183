package io.handoff.sla;

/** The calendar in which a response clock counts: the team's or the owner's. */
public enum ClockCalendar {
    TEAM,
    OWNER
}
