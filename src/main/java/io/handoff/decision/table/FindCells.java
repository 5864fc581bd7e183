package io.handoff.decision.table;

import io.handoff.decision.table.DeployedTable.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Finds the cells of live tables that contain an expression or an answer. */
@Component
@RequiredArgsConstructor
class FindCells {

    private final RepositoryService repository;
    private final DeployedTables tables;

    /** "The cell 'Employees' of rule Rule_X in the decision table 'lead-fit'"; empty when no table contains it. */
    Optional<String> with(String expression) {
        var wanted = expression.strip();
        return live().flatMap(table -> Stream.concat(
                        table.rows().stream().flatMap(row -> inRow(table, row, wanted)), inColumns(table, wanted)))
                .findFirst();
    }

    private static Stream<String> inRow(DeployedTable table, Row row, String wanted) {
        var inputs = Stream.iterate(0, i -> i < row.cells().size(), i -> i + 1)
                .filter(i -> row.cells().get(i).equals(wanted))
                .map(i -> nameOf(table.columns().get(i)));
        var answers = row.answers().entrySet().stream()
                .filter(answer -> answer.getValue().equals(wanted))
                .map(answer -> answer.getKey());
        return Stream.concat(inputs, answers)
                .map(column -> "The cell '%s' of rule %s in the decision table '%s'"
                        .formatted(column, row.ruleId(), table.key()));
    }

    private static Stream<String> inColumns(DeployedTable table, String wanted) {
        return table.columns().stream()
                .filter(column -> column.input().equals(wanted))
                .map(column -> "The column '%s' of the decision table '%s'".formatted(nameOf(column), table.key()));
    }

    /**
     * Ids of the rules with this answer in a column.
     *
     * @param value null = an empty cell
     */
    List<String> rulesAnswering(String table, String column, String value) {
        return tables.live(table)
                .map(found -> found.rows().stream()
                        .filter(row -> answers(row.answers().getOrDefault(column, ""), value))
                        .map(Row::ruleId)
                        .toList())
                .orElse(List.of());
    }

    /** The table that contains all of these rules, among those that allow only one match. */
    Optional<String> tableOf(List<String> ruleIds) {
        return live().filter(table -> !table.firstWins())
                .filter(table -> table.rows().stream().map(Row::ruleId).toList().containsAll(ruleIds))
                .map(DeployedTable::key)
                .findFirst();
    }

    private static boolean answers(String cell, String value) {
        return value == null ? cell.isEmpty() || cell.equals("null") : cell.equals("\"" + value + "\"");
    }

    private static String nameOf(DeployedTable.Column column) {
        return column.label() == null || column.label().isBlank() ? column.input() : column.label();
    }

    private Stream<DeployedTable> live() {
        return repository
                .createDecisionDefinitionQuery()
                .latestVersion()
                .orderByDecisionDefinitionKey()
                .asc()
                .list()
                .stream()
                .flatMap(definition -> tables.find(definition.getKey(), definition.getVersion()).stream());
    }
}
