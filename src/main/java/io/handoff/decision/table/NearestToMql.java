package io.handoff.decision.table;

import io.handoff.decision.MatchedRule;
import io.handoff.decision.NearestRule;
import io.handoff.decision.NearestRule.Miss;
import io.handoff.decision.table.DeployedTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Finds the qualifying rule that was missed by the fewest cells, then by the smallest distance, then the first one. An earlier row that
 * matched instead counts as one missed cell: the condition that made it match.
 */
@Component
@RequiredArgsConstructor
class NearestToMql {

    static final String TABLE = "mql-criteria";

    private static final Pattern REMARK = Pattern.compile("\\s*\\(([^)]*)\\)");

    private final Feel feel;

    private record Missed(Miss miss, double gap) {}

    private record Candidate(Row row, List<Missed> missed) {

        double gap() {
            return missed.stream().mapToDouble(Missed::gap).sum();
        }
    }

    Optional<NearestRule> in(DeployedTable table, Map<String, Object> inputs) {
        return IntStream.range(0, table.rows().size())
                .filter(i -> makesAnMql(table.rows().get(i)))
                .mapToObj(i -> new Candidate(table.rows().get(i), missed(table, i, inputs)))
                .filter(candidate -> !candidate.missed().isEmpty())
                .min(Comparator.<Candidate>comparingInt(c -> c.missed().size()).thenComparingDouble(Candidate::gap))
                .map(candidate -> rule(table, candidate));
    }

    private static boolean makesAnMql(Row row) {
        return "\"MQL\"".equals(row.answers().get("verdict"));
    }

    private List<Missed> missed(DeployedTable table, int index, Map<String, Object> inputs) {
        var row = table.rows().get(index);
        var missed = new ArrayList<Missed>();
        for (var column : failing(table, row, inputs)) {
            var cell = row.cells().get(column);
            var miss = miss(table, column, inputs, CellText.of(cell));
            missed.add(new Missed(miss, CellText.gap(cell, miss.actual())));
        }
        for (var above : table.rows().subList(0, index)) {
            if (!makesAnMql(above)
                    && !above.isCatchAll()
                    && failing(table, above, inputs).isEmpty()) {
                var column = reasonOf(above, row);
                var needs = insteadOf(above, table, index, column);
                // the rule itself matched, so its distance is 0
                missed.add(new Missed(miss(table, column, inputs, needs), 0));
            }
        }
        return missed;
    }

    private List<Integer> failing(DeployedTable table, Row row, Map<String, Object> inputs) {
        return IntStream.range(0, row.cells().size())
                .filter(row::asksFor)
                .filter(i -> !feel.holds(
                        row.cells().get(i), inputs.get(table.columns().get(i).input()), inputs))
                .boxed()
                .toList();
    }

    /** The first column that the earlier row tests and the missed rule does not. */
    private static int reasonOf(Row above, Row missed) {
        var asked = IntStream.range(0, above.cells().size())
                .filter(above::asksFor)
                .boxed()
                .toList();
        return asked.stream().filter(i -> !missed.asksFor(i)).findFirst().orElse(asked.get(0));
    }

    /** The values of the column's list that no earlier row rules out; without a list, any value but those of the earlier row. */
    private String insteadOf(Row above, DeployedTable table, int index, int column) {
        var ruledOut = table.rows().subList(0, index).stream()
                .filter(row -> row.equals(above) || !makesAnMql(row) && row.asksOnlyFor(column))
                .map(row -> row.cells().get(column))
                .toList();
        var left = table.columns().get(column).allowed().stream()
                .filter(value -> ruledOut.stream().noneMatch(cell -> feel.holds(cell, value, Map.of())))
                .sorted()
                .toList();
        return left.isEmpty() ? CellText.butNot(above.cells().get(column)) : String.join(" or ", left);
    }

    private static Miss miss(DeployedTable table, int column, Map<String, Object> inputs, String needs) {
        var of = table.columns().get(column);
        return new Miss(of.input(), of.label(), inputs.get(of.input()), needs);
    }

    private static NearestRule rule(DeployedTable table, Candidate nearest) {
        var misses = nearest.missed().stream().map(Missed::miss).toList();
        var row = nearest.row();
        var sentence = "Nearest rule '%s': %s."
                .formatted(
                        MatchedRule.nameOf(row.ruleId()),
                        misses.stream().map(NearestToMql::words).collect(Collectors.joining("; ")));
        return new NearestRule(table.key(), table.version(), row.ruleId(), row.text(), misses, sentence);
    }

    /** "score 58, needs ≥ 60"; a remark in the heading is kept unless it is one word, a unit. */
    private static String words(Miss miss) {
        var label = miss.label() == null ? miss.input() : miss.label();
        var remark = REMARK.matcher(label);
        var received = remark.find() && remark.group(1).contains(" ") ? " (" + remark.group(1) + ")" : "";
        var name = REMARK.matcher(label).replaceAll("").replace("?", "").strip();
        var lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        var actual = CellText.value(miss.actual());
        return miss.actual() instanceof Number
                ? "%s%s %s, needs %s".formatted(lower, received, actual, miss.needs())
                : "%s%s: %s, needs %s".formatted(lower, received, actual, miss.needs());
    }
}
