package io.handoff.decision.table;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Formats a cell for people: "≥ 60", "yes", "US or CA", "50 to under 250". */
final class CellText {

    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(-?[\\d.]+)");
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*(-?[\\d.]+?)\\s*\\.\\.\\s*(-?[\\d.]+)\\s*([\\[\\])])");
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");

    private CellText() {}

    static String of(String cell) {
        var not = NOT.matcher(cell);
        if (not.matches()) {
            return butNot(not.group(1));
        }
        return Arrays.stream(cell.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(part -> one(part.strip()))
                .collect(Collectors.joining(" or "));
    }

    /** The condition under which the cell does not match. */
    static String butNot(String cell) {
        var not = NOT.matcher(cell);
        return switch (cell) {
            case "true" -> "no";
            case "false" -> "yes";
            case "null" -> "any value";
            default -> {
                var others = cell.replaceAll("null\\s*,\\s*|,\\s*null", "");
                yield not.matches() ? of(not.group(1)) : (others.equals(cell) ? "not " : "any value but ") + of(others);
            }
        };
    }

    private static String one(String test) {
        var comparison = COMPARISON.matcher(test);
        if (comparison.matches()) {
            return comparison.group(1).replace("<=", "≤").replace(">=", "≥") + " " + comparison.group(2);
        }
        var range = RANGE.matcher(test);
        if (range.matches()) {
            return (range.group(1).equals("[") ? "" : "over ")
                    + range.group(2)
                    + (range.group(4).equals("]") ? " to " : " to under ")
                    + range.group(3);
        }
        return switch (test) {
            case "true" -> "yes";
            case "false" -> "no";
            case "null" -> "nothing";
            default -> test.replace("\"", "");
        };
    }

    /** Distance of a number from matching, as a fraction of the bound; 1 where there is no numeric distance. */
    static double gap(String cell, Object actual) {
        if (!(actual instanceof Number number)) {
            return 1;
        }
        var comparison = COMPARISON.matcher(cell);
        if (comparison.matches()) {
            return distance(number, Double.parseDouble(comparison.group(2)));
        }
        var range = RANGE.matcher(cell);
        return range.matches()
                ? Math.min(
                        distance(number, Double.parseDouble(range.group(2))),
                        distance(number, Double.parseDouble(range.group(3))))
                : 1;
    }

    private static double distance(Number actual, double bound) {
        return Math.abs(bound - actual.doubleValue()) / Math.max(1, Math.abs(bound));
    }

    static String value(Object actual) {
        if (actual == null) {
            return "unknown";
        }
        return actual instanceof Boolean yes ? (yes ? "yes" : "no") : actual.toString();
    }
}
