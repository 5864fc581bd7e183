package io.handoff.decision;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * Live versions of the decision tables. A handoff keeps the versions it began with (its edition), so that a deployment does not affect it.
 * The latest deployed version is live.
 */
@Component("rulebook")
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Rulebook {

    private final RepositoryService repository;

    /** The live edition as text, {@code ae-routing:1 engagement-points:1 …}, sorted by table. */
    public String live() {
        return repository
                .createDecisionDefinitionQuery()
                .latestVersion()
                .orderByDecisionDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(table -> table.getKey() + ":" + table.getVersion())
                .collect(Collectors.joining(" "));
    }

    /** The version of a table in an edition; the live one if the edition does not list it. Called from the models. */
    public Integer versionOf(String table, String edition) {
        return Arrays.stream(edition.split(" "))
                .filter(entry -> entry.startsWith(table + ":"))
                .map(entry -> Integer.valueOf(entry.substring(table.length() + 1)))
                .findFirst()
                .orElseGet(() -> latest(table));
    }

    /** The edition with one table in its live version. */
    public String withLive(String table, String edition) {
        var live = table + ":" + latest(table);
        var others = Arrays.stream(edition.split(" ")).filter(entry -> !entry.startsWith(table + ":"));
        return Stream.concat(others, Stream.of(live))
                .filter(entry -> !entry.isBlank())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Integer latest(String table) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException(
                    "The decision table '" + table + "' is not deployed. Deploy it from the Modeler, then retry.");
        }
        return definition.getVersion();
    }
}
