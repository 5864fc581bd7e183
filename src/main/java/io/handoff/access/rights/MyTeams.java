package io.handoff.access.rights;

import io.handoff.access.Identities;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import java.util.List;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The teams of the current user, for the filter "My team": own groups plus managed teams (for a sales leader all). */
@Component("myTeams")
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MyTeams {

    private final IdentityService identity;
    private final Identities identities;
    private final Teams teams;

    public List<String> ids() {
        var who = identity.getCurrentAuthentication();
        return who == null ? List.of() : of(who.getUserId());
    }

    List<String> of(String loginId) {
        var groups = identities.groupsOf(loginId);
        var leads = groups.contains(Groups.SALES_LEADERS.id);
        var managed = teams.teams().stream()
                .filter(team -> leads || team.managers().contains(loginId))
                .map(Team::id);
        return Stream.concat(groups.stream(), managed).distinct().toList();
    }
}
