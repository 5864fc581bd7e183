package io.handoff.operations;

import io.handoff.decision.TableHistory;
import io.handoff.decision.TableHistory.LiveRule;
import io.handoff.operations.Finding.Kind;
import io.handoff.qualification.DecisionSnapshots;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds routing rules that no lead matched, and rules that name unknown teams. */
@Component
@RequiredArgsConstructor
class TableCheck {

    static final Duration LONG_UNMATCHED = Duration.ofDays(30);

    private static final List<String> TABLES = List.of("lead-routing", "ae-routing");
    private static final List<String> COLUMNS_OF_TEAMS = List.of("team", "fallbackTeam");

    private final TableHistory tables;
    private final DecisionSnapshots snapshots;
    private final Teams teams;

    Stream<Finding> findings(Instant now) {
        return TABLES.stream()
                .flatMap(table -> Stream.concat(unmatched(table, now.minus(LONG_UNMATCHED)), unknownTeams(table)));
    }

    /** Ignores rules younger than the period, and tables that were not evaluated in it. */
    private Stream<Finding> unmatched(String table, Instant since) {
        var matched = snapshots.rulesMatchedSince(table, since);
        return matched.isEmpty()
                ? Stream.empty()
                : tables.rules(table).stream()
                        .filter(rule -> rule.since().isBefore(since) && !matched.contains(rule.id()))
                        .map(rule -> new Finding(
                                Kind.RULE_WITHOUT_LEADS,
                                table + "/" + rule.id(),
                                "No lead matched the rule %s of '%s' for %d days%s. Correct it or delete it."
                                        .formatted(rule.id(), table, LONG_UNMATCHED.toDays(), inWords(rule))));
    }

    private static String inWords(LiveRule rule) {
        return rule.text().isBlank() ? "" : " (" + rule.text() + ")";
    }

    private Stream<Finding> unknownTeams(String table) {
        var known = teams.teams().stream().filter(Team::active).map(Team::id).collect(Collectors.toSet());
        return known.isEmpty()
                ? Stream.empty()
                : tables.rules(table).stream().flatMap(rule -> unknownTeams(table, rule, known));
    }

    private static Stream<Finding> unknownTeams(String table, LiveRule rule, Set<String> known) {
        return COLUMNS_OF_TEAMS.stream()
                .map(column -> rule.answers().getOrDefault(column, ""))
                .filter(cell -> cell.matches("\"[^\"]+\""))
                .map(cell -> cell.substring(1, cell.length() - 1))
                .filter(team -> !known.contains(team))
                .map(team -> new Finding(
                        Kind.UNKNOWN_NAME,
                        table + "/" + rule.id(),
                        "The rule %s of '%s' names the team '%s', which does not exist or is not active. Correct the cell, or add the team to the organisation file."
                                .formatted(rule.id(), table, team)));
    }
}
