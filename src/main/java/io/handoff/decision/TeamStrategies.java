package io.handoff.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.handoff.decision.table.DeployedTable.Row;
import io.handoff.decision.table.DeployedTables;
import io.handoff.team.Rotation;
import io.handoff.team.Team;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The strategies by which the rules of the live routing tables choose a rep of a team. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class TeamStrategies {

    private final DeployedTables tables;

    /** The strategy of most rules for this team; the team's own rotation if there are none. */
    public Rotation usualOf(Team team) {
        return rulesOf(team).keySet().stream().findFirst().orElse(team.rotation());
    }

    /** Ids of rules by strategy, the strategy of most rules first. A rule that names none uses the team's own rotation. */
    public Map<Rotation, List<String>> rulesOf(Team team) {
        var rules = Stream.concat(
                        rules("lead-routing", "team", "strategy", team),
                        rules("ae-routing", "aeTeam", "aeStrategy", team))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var result = new LinkedHashMap<Rotation, List<String>>();
        rules.keySet().stream()
                .sorted(Comparator.comparing((Rotation how) -> -rules.get(how).size())
                        .thenComparing(how -> how != team.rotation()))
                .forEach(how -> result.put(how, rules.get(how)));
        return result;
    }

    private Stream<Map.Entry<Rotation, String>> rules(String table, String teams, String strategies, Team team) {
        return tables.live(table).stream()
                .flatMap(live -> live.rows().stream())
                .filter(row -> cell(row, teams).equals(team.id()))
                .map(row -> Map.entry(rotation(cell(row, strategies), team), row.ruleId()));
    }

    private static Rotation rotation(String strategy, Team team) {
        return Arrays.stream(Rotation.values())
                .filter(how -> how.name().equals(strategy))
                .findFirst()
                .orElse(team.rotation());
    }

    private static String cell(Row row, String column) {
        return row.answers().getOrDefault(column, "").replace("\"", "").strip();
    }
}
