package io.handoff.reporting.targets;

import io.handoff.reporting.health.Figure;
import java.util.Map;

/**
 * The target of one number: a row of {@code funnel-targets}. Shares are 0 to 1.
 *
 * @param low lower limit, included; null = none
 * @param high upper limit, included; null = none
 * @param alertFrom share from which a reason or a rep's misses raise an alert; null = never
 * @param weeks number of whole weeks measured
 * @param minimumN minimum number of cases for an alert
 * @param baselineWeeks number of earlier weeks to compare with; 0 = no comparison
 * @param fallShare relative fall against those weeks that raises an alert; 0 = none
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

    /** No target. */
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
