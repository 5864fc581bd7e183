package io.handoff.reporting.health;

import io.handoff.reporting.counters.CounterValues;
import io.handoff.reporting.counters.Measure;
import io.handoff.reporting.facts.WeekBasis;
import io.handoff.reporting.health.HealthReport.Other;
import io.handoff.reporting.health.HealthReport.Reason;
import io.handoff.reporting.query.MqlListLinks;
import io.handoff.reporting.query.ReportLabels;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.ReportView;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reasons with their counts, most frequent first, ties by label, so that the order is stable. */
final class ReasonCounts {

    private static final Comparator<Reason> MOST_FREQUENT = Comparator.comparingLong(Reason::count)
            .reversed()
            .thenComparing(Reason::label)
            .thenComparing(Reason::code);

    private ReasonCounts() {}

    /** @param where adds parameters to each reason's link */
    static List<Reason> of(
            CounterValues tally,
            Measure measure,
            ReportQuery query,
            WeekBasis axis,
            ReportLabels words,
            UnaryOperator<MqlListLinks> where) {
        var all = tally.of(measure);
        return tally.details(measure).entrySet().stream()
                .map(entry -> new Reason(
                        entry.getKey(),
                        words.reason(entry.getKey()),
                        entry.getValue(),
                        ResponseSpeeds.share(entry.getValue(), all),
                        where.apply(MqlListLinks.of(query, measure).by(axis).detail(entry.getKey()))
                                .toString()))
                .sorted(MOST_FREQUENT)
                .toList();
    }

    static Other other(CounterValues tally) {
        var others = tally.of(Measure.REJECTED, ReportLabels.OTHER);
        return new Other(others, ResponseSpeeds.share(others, tally.of(Measure.REJECTED)));
    }

    /** The week in which a rejection is counted. */
    static WeekBasis axis(ReportView view) {
        return view == ReportView.COHORT ? WeekBasis.MQL : WeekBasis.DECISION;
    }

    /** The week in which the disqualification of an SQL is counted: by the SQL's week, because its own date is not stored. */
    static WeekBasis axisOfSqls(ReportView view) {
        return view == ReportView.COHORT ? WeekBasis.MQL : WeekBasis.SQL;
    }
}
