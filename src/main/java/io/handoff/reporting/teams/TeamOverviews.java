package io.handoff.reporting.teams;

import io.handoff.assignment.Assignments;
import io.handoff.decision.TeamStrategies;
import io.handoff.mql.MqlRights;
import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.handoff.team.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds the overviews of the teams a user may see. */
@Component
@RequiredArgsConstructor
class TeamOverviews {

    private final Teams teams;
    private final Assignments assignments;
    private final TeamStrategies strategies;
    private final OpenMqls mqls;
    private final RepOverviews repOverviews;
    private final MqlRights rights;

    /** The teams the user manages or works in. */
    @Transactional(readOnly = true)
    public List<TeamOverview> seenBy(String login, Instant now) {
        var seen = teams.teams().stream()
                .filter(Team::active)
                .filter(team -> rights.mayWork(login, team.id()))
                .toList();
        return seen.stream()
                .map(team -> desk(team, rights.mayMove(login, team.id()), now))
                .toList();
    }

    private TeamOverview desk(Team team, boolean managed, Instant now) {
        var next = assignments.next(team.id(), strategies.usualOf(team));
        var reps = teams.repsOf(team.id()).stream().collect(Collectors.toMap(Rep::id, Function.identity()));
        var late = mqls.overdueBy(reps.keySet(), now);
        var desks = next.reps().stream()
                .map(rank -> repOverviews.of(reps.get(rank.repId()), rank, late.getOrDefault(rank.repId(), 0L), now))
                .collect(Collectors.partitioningBy(desk -> desk.rep().active()));
        return new TeamOverview(
                team.id(),
                team.name(),
                managed,
                next.why(),
                hours(team, now),
                rule(next.strategy()),
                desks.get(true),
                desks.get(false));
    }

    private String hours(Team team, Instant now) {
        var calendar = teams.calendarOfTeam(team.id());
        return calendar.nextWorkingInterval(now)
                .map(shift -> shift.start().isAfter(now)
                        ? "Outside working hours until " + at(shift.start(), calendar, now)
                        : "Working hours until " + at(shift.end(), calendar, now))
                .orElse("No working time within a year");
    }

    private String at(Instant instant, WorkingCalendar calendar, Instant now) {
        return TimeTexts.of(instant, calendar.zone(), now, teams.company().zone());
    }

    private static String rule(Rotation rotation) {
        return rotation == Rotation.ROUND_ROBIN
                ? "Whoever is owed most turns is next. A turn is shared out by weight: weight 2 gets twice as many as weight 1."
                : "Whoever holds the fewest open MQLs for their weight is next; at a tie, whoever is owed most turns.";
    }
}
