package io.handoff.decision.table;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** One version of a decision table, as deployed. */
public record DeployedTable(String key, int version, boolean firstWins, List<Column> columns, List<Row> rows) {

    /**
     * @param input the variable it reads
     * @param allowed its list of values in their order; empty without one
     */
    public record Column(String input, String label, Set<String> allowed) {}

    /**
     * @param cells one per column; empty = any value
     * @param answers output name → expression
     */
    public record Row(String ruleId, String text, List<String> cells, Map<String, String> answers) {

        boolean isCatchAll() {
            return cells.stream().allMatch(Row::isAny);
        }

        public boolean asksFor(int column) {
            return !isAny(cells.get(column));
        }

        boolean asksOnlyFor(int column) {
            return asksFor(column)
                    && cells.stream().filter(cell -> !isAny(cell)).count() == 1;
        }

        private static boolean isAny(String cell) {
            return cell.isBlank() || cell.equals("-");
        }
    }
}
