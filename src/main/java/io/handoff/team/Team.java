package io.handoff.team;

import java.util.List;

/**
 * A team of reps that shares leads.
 *
 * @param calendarId null = the company's calendar
 * @param managers ids, the first is asked first
 */
public record Team(
        String id,
        String name,
        String calendarId,
        List<String> managers,
        WhenNobody whenNobody,
        Rotation rotation,
        boolean active) {}
