package io.handoff.reporting.cockpit;

import io.handoff.mql.MqlRights;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Whose MQLs a user may see: those of all teams, of the teams the user manages, or the user's own. */
@Component
@RequiredArgsConstructor
class MqlVisibility {

    private final MqlRights rights;
    private final Teams teams;

    enum Scope {
        ALL,
        TEAMS,
        OWN
    }

    /**
     * @param teams only MQLs of these teams; null = all
     * @param owner only MQLs of this rep; null = all
     */
    record Seen(List<String> teams, String owner) {

        Scope scope() {
            if (owner != null) {
                return Scope.OWN;
            }
            return teams == null ? Scope.ALL : Scope.TEAMS;
        }

        /** Restricts this to one team. */
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
