package io.handoff.sla;

import java.time.ZoneId;

/**
 * Whose working time a clock counts.
 *
 * @param of the rep's id (OWNER) or the team's (TEAM)
 */
public record CountingCalendar(ClockCalendar whose, String of, ZoneId zone) {}
