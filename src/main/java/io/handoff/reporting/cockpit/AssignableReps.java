package io.handoff.reporting.cockpit;

import io.handoff.assignment.Assignments;
import io.handoff.process.MqlRights;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import java.util.List;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** To whom a person may give an MQL: the active reps of the teams they answer for. */
@Component
@RequiredArgsConstructor
class AssignableReps {

    private final MqlRights rights;
    private final Teams teams;
    private final Assignments assignments;

    record TeamTakers(String team, String name, List<Taker> reps) {}

    /**
     * @param open what the rep holds already
     * @param unavailable why no new MQL comes to them by itself; absent = one can. A manager's choice wins over it
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
                        assignments.next(team.id()).reps().stream()
                                .filter(rep -> active.contains(rep.repId()))
                                .map(rep -> new Taker(rep.repId(), rep.name(), rep.open(), rep.reason()))
                                .toList()))
                .toList();
    }
}
