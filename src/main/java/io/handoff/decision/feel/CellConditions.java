package io.handoff.decision.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tests of one cell: any of them must match, or with {@code not(…)} none. The result is empty for a value of another type, which is
 * left to FEEL.
 */
record CellConditions(List<CellCondition> anyOf, boolean negated) {

    static Optional<CellConditions> compile(String expression) {
        var text = expression.strip();
        if (text.equals("-")) {
            return Optional.of(new CellConditions(List.of(CellCondition.ANYTHING), false));
        }
        var negated = text.startsWith("not(") && text.endsWith(")");
        var parts = split(negated ? text.substring(4, text.length() - 1) : text);
        var tests = parts.stream().map(CellCondition::compile).toList();
        var known = tests.stream().allMatch(Optional::isPresent);
        // left to FEEL: a boolean in a list, which some FEEL versions read as a condition, and null in not(…) around a
        // comparison
        var simple = negated
                ? parts.stream().allMatch(CellConditions::isTextOrNumber)
                : parts.size() == 1 || parts.stream().noneMatch(CellConditions::isBoolean);
        return known && simple
                ? Optional.of(
                        new CellConditions(tests.stream().map(Optional::get).toList(), negated))
                : Optional.empty();
    }

    private static boolean isBoolean(String part) {
        return Literal.parse(part)
                .filter(literal -> literal.value() instanceof Boolean)
                .isPresent();
    }

    private static boolean isTextOrNumber(String part) {
        return Literal.parse(part)
                .filter(literal -> !(literal.value() instanceof Boolean))
                .isPresent();
    }

    Optional<Boolean> test(Object value) {
        var any = false;
        for (var test : anyOf) {
            if (!test.understands(value)) {
                return Optional.empty();
            }
            any |= test.holds(value);
        }
        return Optional.of(any != negated);
    }

    /** Splits at commas outside string literals. */
    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        var start = 0;
        var inText = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') {
                inText = !inText;
            } else if (c == ',' && !inText) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
