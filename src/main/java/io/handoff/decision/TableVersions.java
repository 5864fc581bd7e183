package io.handoff.decision;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * The versions of the decision tables, as text: {@code ae-routing:1 engagement-points:1 …}. A handoff keeps the versions with which it began,
 * in its variable {@code rules}, so that a deployment does not affect it. The latest deployed version is live.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class TableVersions {

    private final RepositoryService repository;

    /** The live versions of all tables, sorted by table. */
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

    /** The version of one table; the live one if {@code versions} does not list it. Called from the models. */
    public Integer versionOf(String table, String versions) {
        return Arrays.stream(versions.split(" "))
                .filter(entry -> entry.startsWith(table + ":"))
                .map(entry -> Integer.valueOf(entry.substring(table.length() + 1)))
                .findFirst()
                .orElseGet(() -> latest(table));
    }

    /** The versions with one table in its live version. */
    public String withLive(String table, String versions) {
        var live = table + ":" + latest(table);
        var others = Arrays.stream(versions.split(" ")).filter(entry -> !entry.startsWith(table + ":"));
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
