package io.handoff.reporting.targets;

import java.util.List;

/**
 * A number by week, for the weeks that can be judged.
 *
 * @param measure input of {@code funnel-targets}
 * @param label "SLA compliance"
 * @param weeks oldest first
 */
record WeeklyRatio(String measure, String label, List<Week> weeks) {

    /** @param label "18 – 24 May" */
    record Week(String label, Ratio ratio, String link) {}

    List<Week> latest(int count) {
        return weeks.subList(Math.max(0, weeks.size() - count), weeks.size());
    }

    /** The {@code count} weeks before the {@code latest} ones. */
    List<Week> before(int latest, int count) {
        var end = Math.max(0, weeks.size() - latest);
        return weeks.subList(Math.max(0, end - count), end);
    }

    static Ratio sum(List<Week> weeks) {
        return Ratio.sum(weeks.stream().map(Week::ratio).toList());
    }
}
