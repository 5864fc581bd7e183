package io.handoff.process.rules;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/**
 * Which version of each decision table is live. A handoff keeps the line of versions it began with, so that its qualification,
 * routing and response times come from one edition, whatever is deployed meanwhile. Until tables are signed off, deployed is live.
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

    /** The version of a table in an edition; a table that came later is used as it is live now. Called from the models. */
    public Integer versionOf(String table, String edition) {
        return Arrays.stream(edition.split(" "))
                .filter(entry -> entry.startsWith(table + ":"))
                .map(entry -> Integer.valueOf(entry.substring(table.length() + 1)))
                .findFirst()
                .orElseGet(() -> latest(table));
    }

    /** The edition with one table as it is live now, the others as they are. */
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
