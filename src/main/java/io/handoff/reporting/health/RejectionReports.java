package io.handoff.reporting.health;

import io.handoff.decision.ReasonLabels;
import io.handoff.output.CodeText;
import io.handoff.reporting.counters.CounterDimension;
import io.handoff.reporting.counters.CounterValues;
import io.handoff.reporting.counters.Counters;
import io.handoff.reporting.counters.Measure;
import io.handoff.reporting.facts.WeekBasis;
import io.handoff.reporting.health.RejectionReport.Among;
import io.handoff.reporting.health.RejectionReport.Appeals;
import io.handoff.reporting.health.RejectionReport.ReasonLine;
import io.handoff.reporting.query.CounterQuery;
import io.handoff.reporting.query.Definitions;
import io.handoff.reporting.query.ReportHeaders;
import io.handoff.reporting.query.ReportLabels;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.ReportSnapshot;
import io.handoff.team.Teams;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Builds the rejection report. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RejectionReports {

    private final ReportSnapshot snapshot;
    private final ReportHeaders headers;
    private final Counters counters;
    private final Teams teams;
    private final ReasonLabels reasonLabels;

    public RejectionReport report(ReportQuery query) {
        return snapshot.at(() -> make(query));
    }

    private RejectionReport make(ReportQuery query) {
        var asked = new CounterQuery(query, counters, false);
        var words = new ReportLabels(teams.names(), reasonLabels);
        var axis = ReasonCounts.axis(query.view());
        var sqls = ReasonCounts.axisOfSqls(query.view());
        var total = asked.total(axis);
        var cohort = asked.total(WeekBasis.MQL);
        return new RejectionReport(
                headers.of(query),
                total.of(Measure.REJECTED),
                ReasonCounts.other(total),
                ReasonCounts.of(total, Measure.REJECTED, query, axis, words, link -> link).stream()
                        .map(reason -> line(reason, axis, asked, words))
                        .toList(),
                ReasonCounts.of(asked.total(sqls), Measure.SQL_DISQUALIFIED, query, sqls, words, link -> link),
                new Appeals(cohort.of(Measure.APPEALED), cohort.of(Measure.OVERTURNED), cohort.of(Measure.UPHELD)),
                Definitions.all());
    }

    private static ReasonLine line(HealthReport.Reason reason, WeekBasis axis, CounterQuery asked, ReportLabels words) {
        return new ReasonLine(
                reason.code(),
                reason.label(),
                reason.count(),
                reason.share(),
                reason.link(),
                asked.weeks().stream()
                        .map(week -> asked.week(axis, week).of(Measure.REJECTED, reason.code()))
                        .toList(),
                among(reason.code(), asked.teams(axis), words::team),
                among(reason.code(), asked.items(axis, CounterDimension.TYPE), CodeText::of));
    }

    private static List<Among> among(String reason, Map<String, CounterValues> tallies, UnaryOperator<String> label) {
        return tallies.entrySet().stream()
                .map(entry -> new Among(
                        entry.getKey(),
                        label.apply(entry.getKey()),
                        entry.getValue().of(Measure.REJECTED, reason)))
                .filter(among -> among.count() > 0)
                .sorted(Comparator.comparingLong(Among::count).reversed().thenComparing(Among::label))
                .toList();
    }
}
