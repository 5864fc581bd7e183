package io.handoff.team.calendar;

import io.handoff.team.CompanyProfile;
import io.handoff.team.Rep;
import io.handoff.team.Team;
import io.handoff.team.TimeRange;
import io.handoff.team.WorkingCalendar;
import io.handoff.team.store.Calendars;
import io.handoff.team.store.Reps;
import io.handoff.team.store.TeamRows;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Resolves calendars (the rep's, else the team's, else the company's) and absences. */
@Component
@RequiredArgsConstructor
public class WorkingTimes {

    private final TeamRows teams;
    private final Reps reps;
    private final Calendars calendars;

    public List<String> problems() {
        var lost = reps.all().stream()
                .filter(rep -> rep.active() && rep.calendarId() != null)
                .filter(rep -> calendars.find(rep.calendarId()).isEmpty())
                .map(rep -> "%s has the calendar \"%s\", which cannot be used; the team's counts."
                        .formatted(rep.name(), rep.calendarId()));
        return Stream.concat(calendars.problems().stream(), lost).toList();
    }

    public WorkingCalendar ofCompany() {
        var company = teams.company();
        return Optional.ofNullable(company.calendarId())
                .flatMap(calendars::find)
                .orElseGet(() -> officeHours(company));
    }

    public WorkingCalendar ofTeam(String teamId) {
        return teams.find(teamId).map(Team::calendarId).flatMap(calendars::find).orElseGet(this::ofCompany);
    }

    public WorkingCalendar of(Rep rep) {
        return usual(rep).without(rep.timeOff());
    }

    public WorkingCalendar ofPerson(String loginId) {
        return Optional.ofNullable(loginId)
                .flatMap(reps::find)
                .map(this::of)
                .or(() -> teams.all().stream()
                        .filter(team -> team.managers().contains(loginId))
                        .findFirst()
                        .map(team -> ofTeam(team.id())))
                .orElseGet(this::ofCompany);
    }

    public WorkingCalendar usual(Rep rep) {
        return Optional.ofNullable(rep.calendarId()).flatMap(calendars::find).orElseGet(() -> ofTeam(rep.teamId()));
    }

    public boolean isAway(Rep rep, Instant at) {
        if (rep.timeOff().isEmpty()) {
            return false;
        }
        var usual = usual(rep);
        var today = at.atZone(usual.zone()).toLocalDate().minusDays(1);
        if (rep.timeOff().stream().allMatch(timeOff -> timeOff.to().isBefore(today))) {
            return false;
        }
        var next = usual.nextWorkingInterval(at);
        return next.isEmpty() || !next.equals(of(rep).nextWorkingInterval(at));
    }

    public List<Instant> timeOffBegins(Rep rep, Instant after) {
        var zone = usual(rep).zone();
        return rep.timeOff().stream()
                .map(days -> days.from().atStartOfDay(zone).toInstant())
                .filter(begins -> begins.isAfter(after))
                .distinct()
                .toList();
    }

    private static WorkingCalendar officeHours(CompanyProfile company) {
        Map<DayOfWeek, List<TimeRange>> week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(Function.identity(), day -> List.of(TimeRange.parse("09:00-17:00"))));
        return new WorkingCalendar("company", company.zone(), week, null, List.of(), List.of());
    }
}
