package io.handoff.reporting.health;

import io.handoff.decision.ReasonLabels;
import io.handoff.reporting.counters.CounterDimension;
import io.handoff.reporting.counters.CounterValues;
import io.handoff.reporting.counters.Counters;
import io.handoff.reporting.counters.Measure;
import io.handoff.reporting.facts.WeekBasis;
import io.handoff.reporting.query.CounterQuery;
import io.handoff.reporting.query.Definitions;
import io.handoff.reporting.query.MqlListLinks;
import io.handoff.reporting.query.ReportHeaders;
import io.handoff.reporting.query.ReportLabels;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.ReportSnapshot;
import io.handoff.team.Teams;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Builds the SLA report. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SlaReports {

    private final ReportSnapshot snapshot;
    private final ReportHeaders headers;
    private final Counters counters;
    private final FunnelHealth health;
    private final ResponseSpeeds speeds;
    private final Teams teams;
    private final ReasonLabels reasonLabels;

    public SlaReport report(ReportQuery query) {
        return snapshot.at(() -> make(query));
    }

    private SlaReport make(ReportQuery query) {
        var asked = new CounterQuery(query, counters, false);
        var words = new ReportLabels(teams.names(), reasonLabels);
        var parts = asked.items(WeekBasis.MQL, CounterDimension.REP);
        return new SlaReport(
                headers.of(query),
                speeds.of("ALL", "All", MqlListLinks.of(query, Measure.MQLS), asked.total(WeekBasis.MQL)),
                health.weeks(query, asked),
                health.teamLines(query, asked, words),
                speeds.of(
                        "PARTS",
                        "All owners' parts",
                        MqlListLinks.of(query, Measure.MQLS),
                        CounterValues.sum(parts.values())),
                reps(query, parts, words),
                rep(query, "", parts.getOrDefault("", CounterValues.sum(List.of())), words),
                Definitions.all());
    }

    private List<ResponseSpeed> reps(ReportQuery query, Map<String, CounterValues> parts, ReportLabels words) {
        return parts.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .map(entry -> rep(query, entry.getKey(), entry.getValue(), words))
                .sorted(Comparator.comparing(ResponseSpeed::label).thenComparing(ResponseSpeed::key))
                .toList();
    }

    private ResponseSpeed rep(ReportQuery query, String rep, CounterValues tally, ReportLabels words) {
        return speeds.of(
                rep, words.rep(rep), MqlListLinks.of(query, Measure.MQLS).split(CounterDimension.REP, rep), tally);
    }
}
