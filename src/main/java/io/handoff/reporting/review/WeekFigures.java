package io.handoff.reporting.review;

import io.handoff.reporting.health.Alert;
import io.handoff.reporting.health.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a week came to, as it is kept for good. Of teams and of everybody; no rep is in it, for everybody reads it.
 *
 * @param week {@code 2026-W21}
 * @param label "18 – 24 May"
 * @param behind changes that were not counted yet
 * @param measures what can be compared later, in the order of the page
 * @param trend this week and those before it, oldest first
 * @param patterns rows of the tables that bring what sales rejects
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

    /** @param previous the week before; null when there is nothing to compare with */
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

    /** Of the last weeks together, see {@link TakeFigures#PATTERN_WEEKS}. */
    public record Reason(String code, String label, long count, Double share) {}

    /** @param words "Rule 'High-intent pages': 41 MQLs, 12 % accepted, 71 % 'Wrong company size'" */
    public record Pattern(String table, String ruleId, String words, String text, String link) {}

    public Optional<Measure> measure(String id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }
}
