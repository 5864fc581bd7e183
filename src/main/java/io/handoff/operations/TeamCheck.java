package io.handoff.operations;

import io.handoff.assignment.OwnerSegments;
import io.handoff.operations.Finding.Kind;
import io.handoff.output.DateText;
import io.handoff.team.Rep;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.handoff.team.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds teams without a rep at work on a coming day, and reps who get no leads. */
@Component
@RequiredArgsConstructor
class TeamCheck {

    /** Days to check, including today. */
    static final int DAYS_AHEAD = 14;

    static final Duration LONG_WITHOUT_LEADS = Duration.ofDays(30);

    private final Teams teams;
    private final OwnerSegments segments;

    Stream<Finding> findings(Instant now) {
        return teams.teams().stream()
                .filter(Team::active)
                .flatMap(team -> Stream.concat(nobodyAtWork(team, now).stream(), repsWithoutLeads(team, now)));
    }

    /** Only the first such day: later ones have the same cause. */
    private Optional<Finding> nobodyAtWork(Team team, Instant now) {
        var takers =
                teams.repsOf(team.id()).stream().filter(TeamCheck::takesTurns).toList();
        if (takers.isEmpty()) {
            return Optional.of(new Finding(
                    Kind.NOBODY_AT_WORK,
                    team.id(),
                    "%s has no rep who takes leads: all are inactive, paused or have the weight 0."
                            .formatted(team.name())));
        }
        var calendar = teams.calendarOfTeam(team.id());
        var today = now.atZone(calendar.zone()).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(day -> works(calendar, calendar, day))
                .filter(day -> takers.stream().noneMatch(rep -> works(teams.calendarOf(rep), calendar, day)))
                .findFirst()
                .map(day -> new Finding(
                        Kind.NOBODY_AT_WORK,
                        team.id(),
                        "On %s no rep of %s is at work. Move a rep's time off, or name an overflow team."
                                .formatted(DateText.fullDay(day), team.name())));
    }

    private static boolean takesTurns(Rep rep) {
        return rep.active() && !rep.paused() && rep.weight() > 0;
    }

    /** Whether this calendar has working time on a day of the team's zone. */
    private static boolean works(WorkingCalendar calendar, WorkingCalendar ofTeam, LocalDate day) {
        var begins = day.atStartOfDay(ofTeam.zone()).toInstant();
        var ends = day.plusDays(1).atStartOfDay(ofTeam.zone()).toInstant();
        var shifts = calendar.workingTime(begins, day.plusDays(1));
        return shifts.hasNext() && shifts.next().start().isBefore(ends);
    }

    /** Only if other reps of the team got leads. */
    private Stream<Finding> repsWithoutLeads(Team team, Instant now) {
        var got = segments.countOpenedSince(team.id(), now.minus(LONG_WITHOUT_LEADS));
        if (got.isEmpty()) {
            return Stream.empty();
        }
        return withoutLeads(team, got.keySet().stream().toList())
                .map(rep -> new Finding(
                        Kind.REP_WITHOUT_LEADS,
                        rep.id(),
                        "%s of %s got no lead for %d days, others of the team did. Look at weight, capacity, working hours and time off."
                                .formatted(rep.name(), team.name(), LONG_WITHOUT_LEADS.toDays())));
    }

    private Stream<Rep> withoutLeads(Team team, List<String> got) {
        return teams.repsOf(team.id()).stream().filter(TeamCheck::takesTurns).filter(rep -> !got.contains(rep.id()));
    }
}
