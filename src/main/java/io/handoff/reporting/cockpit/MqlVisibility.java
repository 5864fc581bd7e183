package io.handoff.reporting.cockpit;

import io.handoff.process.MqlRights;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** Whose MQLs a person sees: every team's, those of the teams they answer for, or their own. */
@Component
@RequiredArgsConstructor
class MqlVisibility {

    private final MqlRights rights;
    private final Teams teams;

    /** How much of it a person sees. */
    enum Scope {
        ALL,
        TEAMS,
        OWN
    }

    /**
     * @param teams only those of these teams; null = all
     * @param owner only those of this rep; null = all
     */
    record Seen(List<String> teams, String owner) {

        Scope scope() {
            if (owner != null) {
                return Scope.OWN;
            }
            return teams == null ? Scope.ALL : Scope.TEAMS;
        }

        /** Of these, only one team's. */
        Seen in(Optional<String> team) {
            return team.isEmpty()
                    ? this
                    : new Seen(
                            team.filter(id -> teams == null || teams.contains(id)).stream()
                                    .toList(),
                            owner);
        }
    }

    Seen of(String login) {
        if (rights.mayReadAll(login)) {
            return new Seen(null, null);
        }
        var managed = teams.teams().stream()
                .map(Team::id)
                .filter(team -> rights.mayMove(login, team))
                .toList();
        return managed.isEmpty() ? new Seen(null, login) : new Seen(managed, null);
    }
}
