package io.handoff.decision;

import io.handoff.decision.table.DeployedTables;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Rules of a live table and when each was first deployed; a rule keeps its id from version to version. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class TableHistory {

    private final RepositoryService repository;
    private final DeployedTables tables;

    /**
     * @param since deployment of the first version with this rule
     * @param answers column → expression
     */
    public record LiveRule(String id, String text, Map<String, String> answers, Instant since) {}

    public List<LiveRule> rules(String table) {
        var since = firstDeployments(table);
        return tables.live(table)
                .map(live -> live.rows().stream()
                        .map(row -> new LiveRule(row.ruleId(), row.text(), row.answers(), since.get(row.ruleId())))
                        .toList())
                .orElse(List.of());
    }

    private Map<String, Instant> firstDeployments(String table) {
        var first = new HashMap<String, Instant>();
        var versions = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .orderByDecisionDefinitionVersion()
                .asc()
                .list();
        for (var version : versions) {
            tables.find(table, version.getVersion())
                    .ifPresent(found -> found.rows()
                            .forEach(row -> first.computeIfAbsent(row.ruleId(), id -> deployedAt(version))));
        }
        return first;
    }

    private Instant deployedAt(DecisionDefinition version) {
        return repository
                .createDeploymentQuery()
                .deploymentId(version.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
    }
}
