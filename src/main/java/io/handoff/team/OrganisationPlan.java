package io.handoff.team;

import java.util.List;

/**
 * How the company wants its people to be. References inside it are right (the reader of the file has checked them); the order of
 * reps is the order of their turns. {@code paused} is not planned: it stays as it is.
 */
public record OrganisationPlan(
        CompanyProfile company,
        List<Person> people,
        List<WorkingCalendar> calendars,
        List<Team> teams,
        List<Rep> reps) {}
