package io.handoff.reporting.targets;

import io.handoff.reporting.health.Figure;
import java.util.Map;

/**
 * What is agreed for one number; a row of {@code funnel-targets}. Shares are 0 to 1.
 *
 * @param low at least; null = open
 * @param high at most; null = open
 * @param alertFrom reached = told, for shares of single reasons and reps; null = never
 * @param weeks measured over so many whole weeks
 * @param minimumN told only when at least so many were counted
 * @param baselineWeeks so many weeks before those it is compared with; 0 = it is not
 * @param fallShare told when it lost this share of the baseline
 */
public record Target(
        Double low,
        Double high,
        Double alertFrom,
        int weeks,
        int minimumN,
        int baselineWeeks,
        double fallShare,
        String reasonCode) {

    /** Nobody agreed on anything. */
    static final Target NONE = new Target(null, null, null, 1, 0, 0, 0, "NO_TARGET");

    static Target of(Map<String, Object> row) {
        return new Target(
                share(row, "low"),
                share(row, "high"),
                share(row, "alertFrom"),
                Math.max(1, number(row, "weeks", 1)),
                number(row, "minimumN", 0),
                row.get("fallShare") == null ? 0 : number(row, "baselineWeeks", 0),
                row.get("fallShare") == null ? 0 : share(row, "fallShare"),
                (String) row.get("reasonCode"));
    }

    boolean hasBand() {
        return low != null || high != null;
    }

    Figure.Band band() {
        return new Figure.Band(low, high);
    }

    boolean isEnough(long n) {
        return n > 0 && n >= minimumN;
    }

    private static Double share(Map<String, Object> row, String name) {
        return row.get(name) == null ? null : ((Number) row.get(name)).doubleValue();
    }

    private static int number(Map<String, Object> row, String name, int otherwise) {
        return row.get(name) == null ? otherwise : ((Number) row.get(name)).intValue();
    }
}
