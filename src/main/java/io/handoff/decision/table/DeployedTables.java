package io.handoff.decision.table;

import io.handoff.decision.table.DeployedTable.Column;
import io.handoff.decision.table.DeployedTable.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Reads the tables of all versions for display; cached, because a deployed version never changes. */
@Component
@RequiredArgsConstructor
public class DeployedTables {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private final RepositoryService repository;
    private final Map<String, Optional<DeployedTable>> byVersion = new ConcurrentHashMap<>();

    /** Empty when this version does not exist or is no decision table. */
    public Optional<DeployedTable> find(String key, int version) {
        return below(key, version, key);
    }

    /** A table in the file of another decision, in that decision's version. */
    public Optional<DeployedTable> below(String key, int version, String table) {
        return byVersion.computeIfAbsent(
                key + ":" + version + ":" + table,
                id -> idOf(key, version)
                        .map(repository::getDmnModelInstance)
                        .flatMap(model -> read(model, table, version)));
    }

    public Optional<DeployedTable> live(String key) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .flatMap(definition -> find(key, definition.getVersion()));
    }

    /** Id of the engine's definition. */
    public Optional<String> idOf(String key, int version) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .decisionDefinitionVersion(version)
                        .singleResult())
                .map(definition -> definition.getId());
    }

    private static Optional<DeployedTable> read(DmnModelInstance model, String key, int version) {
        return model.getModelElementById(key) instanceof Decision decision
                        && decision.getExpression() instanceof DecisionTable table
                ? Optional.of(new DeployedTable(
                        key, version, table.getHitPolicy() == HitPolicy.FIRST, columns(table), rows(table)))
                : Optional.empty();
    }

    private static List<Column> columns(DecisionTable table) {
        return table.getInputs().stream()
                .map(input -> new Column(
                        words(input.getInputExpression().getText()), input.getLabel(), texts(input.getInputValues())))
                .toList();
    }

    private static List<Row> rows(DecisionTable table) {
        var outputs =
                table.getOutputs().stream().map(output -> output.getName()).toList();
        return table.getRules().stream().map(rule -> row(rule, outputs)).toList();
    }

    private static Row row(Rule rule, List<String> outputs) {
        var answers = new LinkedHashMap<String, String>();
        var entries = new ArrayList<>(rule.getOutputEntries());
        for (int i = 0; i < outputs.size(); i++) {
            answers.put(outputs.get(i), words(entries.get(i).getText()));
        }
        return new Row(
                rule.getId(),
                words(rule.getDescription()),
                rule.getInputEntries().stream()
                        .map(entry -> words(entry.getText()))
                        .toList(),
                answers);
    }

    /** The string literals in a list of values. */
    private static Set<String> texts(ModelElementInstance list) {
        return list == null
                ? Set.of()
                : TEXT.matcher(list.getTextContent())
                        .results()
                        .map(text -> text.group(1))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String words(ModelElementInstance element) {
        return element == null || element.getTextContent() == null
                ? ""
                : element.getTextContent().strip();
    }
}
