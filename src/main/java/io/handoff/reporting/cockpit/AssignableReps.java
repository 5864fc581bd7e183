package io.handoff.reporting.cockpit;

import io.handoff.assignment.Assignments;
import io.handoff.decision.TeamStrategies;
import io.handoff.mql.MqlRights;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The reps to whom a user may assign an MQL: the active reps of the teams the user manages. */
@Component
@RequiredArgsConstructor
class AssignableReps {

    private final MqlRights rights;
    private final Teams teams;
    private final Assignments assignments;
    private final TeamStrategies strategies;

    record TeamTakers(String team, String name, List<Taker> reps) {}

    /**
     * @param open number of open MQLs the rep holds
     * @param unavailable why automatic assignment skips the rep; absent = it does not. A manager may choose the rep anyway
     */
    record Taker(String id, String name, long open, String unavailable) {}

    List<TeamTakers> of(String login) {
        var active = teams.reps().stream()
                .filter(rep -> rep.active())
                .map(rep -> rep.id())
                .toList();
        return teams.teams().stream()
                .filter(Team::active)
                .filter(team -> rights.mayMove(login, team.id()))
                .map(team -> new TeamTakers(
                        team.id(),
                        team.name(),
                        assignments.next(team.id(), strategies.usualOf(team)).reps().stream()
                                .filter(rep -> active.contains(rep.repId()))
                                .map(rep -> new Taker(rep.repId(), rep.name(), rep.open(), rep.reason()))
                                .toList()))
                .toList();
    }
}
