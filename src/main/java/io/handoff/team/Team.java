package io.handoff.team;

import java.util.List;

/**
 * A team of reps that shares leads.
 *
 * @param calendarId null = the company's calendar
 * @param managers ids in order of precedence
 * @param overflowTo the team for {@link UnavailablePolicy#OVERFLOW}; else null
 * @param fallbackRep the rep, of any team, for {@link UnavailablePolicy#NAMED}; else null
 */
public record Team(
        String id,
        String name,
        String calendarId,
        List<String> managers,
        UnavailablePolicy whenNobody,
        String overflowTo,
        String fallbackRep,
        Rotation rotation,
        AbsencePolicy catchUp,
        boolean active) {

    /** A team with {@link AbsencePolicy#NONE}, without overflow team or fallback rep. */
    public Team(
            String id,
            String name,
            String calendarId,
            List<String> managers,
            UnavailablePolicy whenNobody,
            Rotation rotation,
            boolean active) {
        this(id, name, calendarId, managers, whenNobody, null, null, rotation, AbsencePolicy.NONE, active);
    }
}
