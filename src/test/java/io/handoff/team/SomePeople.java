package io.handoff.team;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A small company for tests: one team "sdr", its manager, and as many reps as a test needs. */
public final class SomePeople {

    private SomePeople() {}

    public static OrganisationPlan company(Rep... reps) {
        return new OrganisationPlan(
                new CompanyProfile("Acme", ZoneId.of("America/New_York"), "USD", List.of("acme.example"), null),
                List.of(
                        new Person("manager", "Morgan", "manager@acme.example", "leader", true, List.of()),
                        new Person("leader", "Priya", "leader@acme.example", null, true, List.of())),
                List.of(
                        officeHours("ny", "America/New_York"),
                        officeHours("berlin", "Europe/Berlin"),
                        officeHours("west", "America/Los_Angeles")),
                List.of(team("sdr", "manager"), team("outbound", "manager"), team("enterprise", "manager")),
                Arrays.asList(reps));
    }

    public static OrganisationPlan people(OrganisationPlan plan, Person... people) {
        return new OrganisationPlan(plan.company(), Arrays.asList(people), plan.calendars(), plan.teams(), plan.reps());
    }

    public static WorkingCalendar officeHours(String id, String zone) {
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(Function.identity(), day -> List.of(TimeRange.parse("09:00-18:00"))));
        return new WorkingCalendar(id, ZoneId.of(zone), week, null, List.of(), List.of());
    }

    /** @param to the team or the rep that the policy names */
    public static OrganisationPlan whenNobody(
            OrganisationPlan plan, String teamId, UnavailablePolicy policy, String to) {
        return changed(
                plan,
                teamId,
                t -> new Team(
                        t.id(),
                        t.name(),
                        t.calendarId(),
                        t.managers(),
                        policy,
                        policy == UnavailablePolicy.OVERFLOW ? to : null,
                        policy == UnavailablePolicy.NAMED ? to : null,
                        t.rotation(),
                        t.catchUp(),
                        t.active()));
    }

    public static OrganisationPlan catchUp(OrganisationPlan plan, AbsencePolicy catchUp) {
        return changed(
                plan,
                "sdr",
                t -> new Team(
                        t.id(),
                        t.name(),
                        t.calendarId(),
                        t.managers(),
                        t.whenNobody(),
                        t.overflowTo(),
                        t.fallbackRep(),
                        t.rotation(),
                        catchUp,
                        t.active()));
    }

    public static OrganisationPlan rotation(OrganisationPlan plan, Rotation rotation) {
        return changed(
                plan,
                "sdr",
                t -> new Team(t.id(), t.name(), t.calendarId(), t.managers(), t.whenNobody(), rotation, t.active()));
    }

    private static OrganisationPlan changed(OrganisationPlan plan, String teamId, UnaryOperator<Team> change) {
        var teams = plan.teams().stream()
                .map(team -> team.id().equals(teamId) ? change.apply(team) : team)
                .toList();
        return new OrganisationPlan(plan.company(), plan.people(), plan.calendars(), teams, plan.reps());
    }

    private static Team team(String id, String manager) {
        return new Team(id, "Team " + id, "ny", List.of(manager), UnavailablePolicy.HOLD, Rotation.ROUND_ROBIN, true);
    }

    public static Rep rep(String id) {
        return new Rep(id, "Rep " + id, id + "@acme.example", "sdr", 1, null, null, null, true, false, List.of());
    }

    public static Rep weight(Rep r, int weight) {
        return new Rep(
                r.id(),
                r.name(),
                r.email(),
                r.teamId(),
                weight,
                r.capacity(),
                null,
                r.backupId(),
                r.active(),
                r.paused(),
                r.timeOff());
    }

    public static Rep capacity(Rep r, Integer capacity) {
        return new Rep(
                r.id(),
                r.name(),
                r.email(),
                r.teamId(),
                r.weight(),
                capacity,
                null,
                r.backupId(),
                r.active(),
                r.paused(),
                r.timeOff());
    }

    public static Rep backup(Rep r, String backup) {
        return new Rep(
                r.id(),
                r.name(),
                r.email(),
                r.teamId(),
                r.weight(),
                r.capacity(),
                null,
                backup,
                r.active(),
                r.paused(),
                r.timeOff());
    }

    public static Rep inTeam(Rep r, String team) {
        return new Rep(
                r.id(),
                r.name(),
                r.email(),
                team,
                r.weight(),
                r.capacity(),
                null,
                r.backupId(),
                r.active(),
                r.paused(),
                r.timeOff());
    }

    public static Rep inactive(Rep r) {
        return new Rep(
                r.id(),
                r.name(),
                r.email(),
                r.teamId(),
                r.weight(),
                r.capacity(),
                null,
                r.backupId(),
                false,
                r.paused(),
                r.timeOff());
    }

    public static Rep away(Rep r, String from, String to) {
        var days = List.of(new TimeOff(LocalDate.parse(from), LocalDate.parse(to)));
        return new Rep(
                r.id(),
                r.name(),
                r.email(),
                r.teamId(),
                r.weight(),
                r.capacity(),
                null,
                r.backupId(),
                r.active(),
                r.paused(),
                days);
    }
}
