package io.handoff.team;

import java.util.List;

/**
 * The content of the organisation file, with valid references (checked by its reader). The order of reps is their initial order in the
 * rotation. {@code paused} of the reps is ignored when the plan is applied.
 */
public record OrganisationPlan(
        CompanyProfile company,
        List<Person> people,
        List<WorkingCalendar> calendars,
        List<Team> teams,
        List<Rep> reps) {}
