package io.handoff.decision.table;

import io.handoff.decision.MatchedRule;
import io.handoff.decision.NearestRule;
import io.handoff.decision.TableReader;
import io.handoff.decision.TableRow;
import io.handoff.decision.table.DeployedTable.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reads rows of deployed tables and evaluates them again with past inputs. */
@Component
@RequiredArgsConstructor
class ReadTables implements TableReader {

    private final DeployedTables tables;
    private final Feel feel;
    private final NearestToMql nearest;

    @Override
    public List<MatchedRule> alsoMatched(String table, int version, String ruleId, Map<String, Object> inputs) {
        return tables.find(table, version)
                .filter(DeployedTable::firstWins)
                .map(found -> found.rows().stream()
                        .dropWhile(row -> !row.ruleId().equals(ruleId))
                        .skip(1)
                        .filter(row -> !row.isCatchAll() && holds(found, row, inputs))
                        .map(row -> matched(row, inputs))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<NearestRule> nearestToMql(int version, Map<String, Object> inputs) {
        return tables.find(NearestToMql.TABLE, version).flatMap(table -> nearest.in(table, inputs));
    }

    @Override
    public Optional<Object> answer(String table, int version, String ruleId, String column) {
        return rowOf(table, version, ruleId)
                .map(row -> row.answers().get(column))
                .filter(cell -> !cell.isBlank())
                .map(cell -> feel.value(cell, Map.of()));
    }

    @Override
    public List<TableRow> rows(String table) {
        return tables.live(table)
                .map(found -> found.rows().stream()
                        .map(row -> new TableRow(row.ruleId(), row.text(), found.version()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<TableRow> row(String table, int version, String ruleId) {
        return rowOf(table, version, ruleId).map(row -> new TableRow(row.ruleId(), row.text(), version));
    }

    private Optional<Row> rowOf(String table, int version, String ruleId) {
        return tables.find(table, version)
                .flatMap(found -> found.rows().stream()
                        .filter(row -> row.ruleId().equals(ruleId))
                        .findFirst());
    }

    private boolean holds(DeployedTable table, Row row, Map<String, Object> inputs) {
        for (int i = 0; i < row.cells().size(); i++) {
            var value = inputs.get(table.columns().get(i).input());
            if (row.asksFor(i) && !feel.holds(row.cells().get(i), value, inputs)) {
                return false;
            }
        }
        return true;
    }

    private MatchedRule matched(Row row, Map<String, Object> inputs) {
        var outputs = new LinkedHashMap<String, Object>();
        row.answers().forEach((name, expression) -> outputs.put(name, feel.value(expression, inputs)));
        return new MatchedRule(row.ruleId(), Objects.toString(outputs.get("reasonCode"), null), row.text(), outputs);
    }
}
