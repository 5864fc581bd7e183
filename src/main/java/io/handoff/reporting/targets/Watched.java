package io.handoff.reporting.targets;

import java.util.List;

/**
 * A number over the weeks, as far as they are over and can be judged.
 *
 * @param measure row of {@code funnel-targets}
 * @param label "SLA compliance"
 * @param weeks oldest first, one after the other
 */
record Watched(String measure, String label, List<Week> weeks) {

    /** @param label "18 – 24 May" */
    record Week(String label, Ratio ratio, String link) {}

    /** The last so many weeks. */
    List<Week> latest(int count) {
        return weeks.subList(Math.max(0, weeks.size() - count), weeks.size());
    }

    /** So many weeks before those. */
    List<Week> before(int latest, int count) {
        var end = Math.max(0, weeks.size() - latest);
        return weeks.subList(Math.max(0, end - count), end);
    }

    static Ratio sum(List<Week> weeks) {
        return Ratio.sum(weeks.stream().map(Week::ratio).toList());
    }
}
