package io.handoff.reporting.review;

import io.handoff.reporting.health.Alert;
import io.handoff.reporting.health.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of a frozen week. They cover teams and the company; no numbers of single reps, because every user may read them.
 *
 * @param week {@code 2026-W21}
 * @param label "18 – 24 May"
 * @param behind number of changes not counted yet
 * @param measures the numbers that can be compared later, in page order
 * @param trend this week and the ones before it, oldest first
 * @param patterns rules with a significantly low acceptance
 */
public record WeekFigures(
        String week,
        LocalDate monday,
        String label,
        long behind,
        List<Measure> measures,
        List<Point> trend,
        List<Reason> reasons,
        List<Pattern> patterns,
        List<Alert> alerts) {

    /** @param previous value of the week before; null if none */
    public record Measure(
            String id,
            String label,
            Figure.Unit unit,
            String currency,
            Double value,
            long n,
            Figure.Band target,
            Boolean good,
            Double previous) {}

    /** @param mature false = the share of this cohort can still grow */
    public record Point(
            String week,
            String label,
            long mqls,
            long met,
            long missed,
            Double sla,
            long cohort,
            long sqls,
            Double mqlToSql,
            boolean mature) {}

    /** The first of the reasons, and all that tie with the last of those. */
    List<Reason> mostFrequentReasons(int atLeast) {
        return reasons.size() <= atLeast
                ? reasons
                : reasons.stream()
                        .takeWhile(reason ->
                                reason.count() >= reasons.get(atLeast - 1).count())
                        .toList();
    }

    /** Of the last {@link ReadWeekFigures#PATTERN_WEEKS} weeks together. */
    public record Reason(String code, String label, long count, Double share) {}

    /** @param words "Rule 'High-intent pages': 41 MQLs, 12 % accepted, 71 % of the rejected 'Wrong company size'" */
    public record Pattern(String table, String ruleId, String words, String text, String link) {}

    public Optional<Measure> measure(String id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }
}
