package io.handoff.sla;

import java.time.ZoneId;

/**
 * The calendar in which a clock counts.
 *
 * @param of id of the rep (OWNER) or the team (TEAM)
 */
public record CountingCalendar(ClockCalendar whose, String of, ZoneId zone) {}
