package io.handoff.access.rights;

import io.handoff.access.Identities;
import io.handoff.mql.MqlRights;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Rights on MQLs: reps work those of their team, managers also reassign those of the teams they manage, ops does both for all teams. */
@Component
@RequiredArgsConstructor
class TeamRights implements MqlRights {

    private static final List<Groups> EVERY_TEAM =
            List.of(Groups.MARKETING, Groups.SALES_LEADERS, Groups.REVOPS, Groups.ADMIN);

    private final Identities identities;
    private final MyTeams myTeams;

    @Override
    public boolean mayWork(String loginId, String teamId) {
        return isOne(loginId, Groups.OPS) || answersFor(loginId, teamId);
    }

    @Override
    public boolean mayMove(String loginId, String teamId) {
        return isOne(loginId, Groups.OPS) || isOne(loginId, Groups.MANAGERS) && answersFor(loginId, teamId);
    }

    @Override
    public boolean mayReadAll(String loginId) {
        return isOne(loginId, EVERY_TEAM);
    }

    @Override
    public boolean mayOperate(String loginId) {
        return isOne(loginId, Groups.OPS);
    }

    /** MQLs without a team belong to every manager. */
    private boolean answersFor(String loginId, String teamId) {
        return teamId == null
                ? isOne(loginId, Groups.MANAGERS)
                : myTeams.of(loginId).contains(teamId);
    }

    private boolean isOne(String loginId, List<Groups> groups) {
        return containsOne(identities.groupsOf(loginId), groups);
    }

    private static boolean containsOne(Collection<String> ids, List<Groups> groups) {
        return groups.stream().anyMatch(group -> ids.contains(group.id));
    }
}
