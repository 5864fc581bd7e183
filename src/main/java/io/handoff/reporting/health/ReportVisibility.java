package io.handoff.reporting.health;

import io.handoff.mql.MqlRights;
import io.handoff.reporting.counters.MqlFactList.Seen;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Who may see which part of a report: team numbers are open to all; numbers of single reps and the MQLs behind a number to the team's
 * managers, marketing and operations, and to each rep their own.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ReportVisibility {

    private final MqlRights rights;
    private final Teams teams;

    /**
     * @param all whether the user may see all reps and MQLs
     * @param teams whose reps and MQLs the user may see
     */
    public record Sight(String login, boolean all, Set<String> teams) {

        boolean sees(String rep, String teamOfRep) {
            return all || login.equals(rep) || teams.contains(teamOfRep);
        }

        /** Null = no restriction. */
        public Seen seen() {
            return all ? null : new Seen(List.copyOf(teams), login);
        }
    }

    public Sight of(String login) {
        var every = teams.teams().stream().map(Team::id).toList();
        var theirs = new HashSet<String>();
        every.stream().filter(team -> rights.mayMove(login, team)).forEach(theirs::add);
        return new Sight(login, rights.mayReadAll(login), theirs);
    }

    public HealthReport seen(HealthReport report, Sight sight) {
        return report.withLoad(report.load().stream()
                .filter(load -> sight.sees(load.rep(), load.team()))
                .toList());
    }

    public SlaReport seen(SlaReport report, Sight sight) {
        return new SlaReport(
                report.head(),
                report.total(),
                report.weeks(),
                report.teams(),
                report.segments(),
                report.reps().stream()
                        .filter(line -> sight.sees(line.key(), teamOf(line.key())))
                        .toList(),
                report.unowned(),
                report.definitions());
    }

    private String teamOf(String rep) {
        return teams.findRep(rep).map(found -> found.teamId()).orElse("");
    }
}
