package io.handoff.access.login;

import io.handoff.engine.RefusedByRule;
import io.handoff.team.Rep;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person may not change of the login of an active rep, because leads would go to nobody: it cannot be deleted, leave its team's group
 * or get an email that the rep does not have. Each method refuses with {@link RefusedByRule} and says what to do first.
 */
@Component
@RequiredArgsConstructor
class LoginChangeRule {

    private static final String DEACTIVATE =
            " Deactivate the rep on the page /teams first: the open leads move to others.";

    // the engine starts before them
    private final ObjectProvider<Teams> teams;
    private final ObjectProvider<JdbcClient> jdbc;

    void checkDeletion(String loginId) {
        activeRep(loginId).ifPresent(rep -> {
            throw new RefusedByRule(
                    "%s is an active rep and cannot be without a login.%s".formatted(rep.name(), DEACTIVATE));
        });
        var open = jdbc.getObject()
                .sql("select count(*) from ACT_RU_TASK where ASSIGNEE_ = ?")
                .param(loginId)
                .query(Long.class)
                .single();
        if (open > 0) {
            throw new RefusedByRule(
                    "'%s' has %d open %s. Assign or unassign what is theirs first, in Tasklist or Cockpit."
                            .formatted(loginId, open, open == 1 ? "task" : "tasks"));
        }
    }

    void checkLeaving(String loginId, String groupId) {
        activeRep(loginId).filter(rep -> rep.teamId().equals(groupId)).ifPresent(rep -> {
            throw new RefusedByRule(
                    "%s is an active rep of %s and would not see its leads.%s Another team is set in the organisation file."
                            .formatted(rep.name(), teamName(groupId), DEACTIVATE));
        });
    }

    void checkDeletionOfGroup(String groupId) {
        teams.getObject().findTeam(groupId).filter(Team::active).ifPresent(team -> {
            throw new RefusedByRule(
                    "The group is that of the team %s, whose reps would see no leads. Remove the team from the"
                                    .formatted(team.name())
                            + " organisation file first.");
        });
    }

    /** @param email the new one; unchanged it is never refused */
    void checkEmail(String loginId, String email) {
        activeRep(loginId)
                .filter(rep -> !sameAddress(email, rep.email()) && !sameAddress(email, emailOf(loginId)))
                .ifPresent(rep -> {
                    throw new RefusedByRule(
                            ("The rep %s has the email %s, by which calls and decisions of other systems are"
                                            + " known to be theirs. Change it in the organisation file; the login follows at the next start.")
                                    .formatted(rep.name(), rep.email()));
                });
    }

    private Optional<Rep> activeRep(String loginId) {
        return teams.getObject().findRep(loginId).filter(Rep::active);
    }

    private String teamName(String teamId) {
        return teams.getObject().names().ofTeam(teamId);
    }

    private String emailOf(String loginId) {
        return jdbc.getObject()
                .sql("select EMAIL_ from ACT_ID_USER where ID_ = ?")
                .param(loginId)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(email -> email)
                .orElse(null);
    }

    private static boolean sameAddress(String one, String other) {
        return one == null || other == null ? one == other : one.strip().equalsIgnoreCase(other.strip());
    }
}
