package io.handoff.process.rules;

import java.util.List;
import java.util.Map;

/** A decision table as it was deployed. */
record DeployedTable(String key, int version, boolean firstWins, List<Column> columns, List<Row> rows) {

    /** @param input the variable it asks for */
    record Column(String input, String label) {}

    /**
     * @param cells one per column; empty = any value
     * @param answers output name → expression
     */
    record Row(String ruleId, String text, List<String> cells, Map<String, String> answers) {

        boolean isCatchAll() {
            return cells.stream().allMatch(Row::isAny);
        }

        boolean asksFor(int column) {
            return !isAny(cells.get(column));
        }

        private static boolean isAny(String cell) {
            return cell.isBlank() || cell.equals("-");
        }
    }
}
