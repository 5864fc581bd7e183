package io.handoff.reporting.health;

import io.handoff.reporting.counters.CounterValues;
import io.handoff.reporting.counters.Measure;
import io.handoff.reporting.counters.ResponseInterval;
import io.handoff.reporting.facts.OpenFacts.Waiting;
import io.handoff.reporting.facts.OpenState;
import io.handoff.reporting.facts.WeekBasis;
import io.handoff.reporting.health.ConversionSeries.Conversion;
import io.handoff.reporting.health.Figure.Part;
import io.handoff.reporting.health.Figure.Unit;
import io.handoff.reporting.health.Figure.Verdict;
import io.handoff.reporting.health.HealthReport.Step;
import io.handoff.reporting.query.CounterQuery;
import io.handoff.reporting.query.Definitions;
import io.handoff.reporting.query.MqlListLinks;
import io.handoff.reporting.query.ReportLabels;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.ReportView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The ten numbers at the top of the page. */
@Component
@RequiredArgsConstructor
public class Headline {

    private final ObjectProvider<TargetBands> targets;

    List<Figure> of(
            ReportQuery query, CounterQuery asked, Map<Conversion, List<Step>> steps, Map<OpenState, Waiting> open) {
        var now = asked.total(WeekBasis.MQL);
        var before = asked.before(WeekBasis.MQL);
        var rejections = query.view() == ReportView.COHORT ? WeekBasis.MQL : WeekBasis.DECISION;
        return List.of(
                        count(Definitions.MQLS, query, now.of(Measure.MQLS), before.of(Measure.MQLS)),
                        sla(query, now, before),
                        goldStandard(query, now, before),
                        time(Definitions.MEDIAN_RESPONSE, 0.5, query, now, before),
                        time(Definitions.P90_RESPONSE, 0.9, query, now, before),
                        conversion(Definitions.MQL_TO_SQL, Conversion.MQL_TO_SQL, query, asked, steps),
                        conversion(Definitions.SQL_TO_CUSTOMER, Conversion.SQL_TO_CUSTOMER, query, asked, steps),
                        open(Definitions.OPEN_NOW, query, open, false),
                        open(Definitions.OVERDUE_NOW, query, open, true),
                        other(query, rejections, asked.total(rejections), asked.before(rejections)))
                .stream()
                .map(figure -> figure.against(bands().of(figure.id()).orElse(null)))
                .toList();
    }

    private TargetBands bands() {
        return targets.getIfAvailable(() -> id -> Optional.empty());
    }

    private static Figure count(Definitions what, ReportQuery query, long now, long before) {
        var link = MqlListLinks.of(query, Measure.MQLS).toString();
        return figure(what, Unit.COUNT, (double) now, now, List.of(), (double) before, link);
    }

    private static Figure sla(ReportQuery query, CounterValues now, CounterValues before) {
        var parts = List.of(Measure.MET, Measure.MISSED, Measure.PENDING, Measure.NOT_COUNTED).stream()
                .map(measure -> part(query, measure, WeekBasis.MQL, now))
                .toList();
        return figure(
                Definitions.SLA_COMPLIANCE,
                Unit.SHARE,
                compliance(now),
                now.of(Measure.MET) + now.of(Measure.MISSED),
                parts,
                compliance(before),
                MqlListLinks.of(query, Measure.MISSED).toString());
    }

    private static Double compliance(CounterValues tally) {
        return ResponseSpeeds.share(tally.of(Measure.MET), tally.of(Measure.MET) + tally.of(Measure.MISSED));
    }

    private static Figure goldStandard(ReportQuery query, CounterValues now, CounterValues before) {
        return figure(
                Definitions.WITHIN_TARGET,
                Unit.SHARE,
                ResponseSpeeds.share(now.of(Measure.ON_TARGET), now.of(Measure.TARGETED)),
                now.of(Measure.TARGETED),
                List.of(
                        part(query, Measure.ON_TARGET, WeekBasis.MQL, now),
                        part(query, Measure.TARGETED, WeekBasis.MQL, now)),
                ResponseSpeeds.share(before.of(Measure.ON_TARGET), before.of(Measure.TARGETED)),
                MqlListLinks.of(query, Measure.ON_TARGET).toString());
    }

    private static Figure time(
            Definitions what, double share, ReportQuery query, CounterValues now, CounterValues before) {
        return figure(
                what,
                Unit.SECONDS,
                number(now.percentile(ResponseInterval.BUSINESS, share)),
                now.measured(ResponseInterval.BUSINESS),
                List.of(part(query, Measure.ANSWERED, WeekBasis.MQL, now)),
                number(before.percentile(ResponseInterval.BUSINESS, share)),
                MqlListLinks.of(query, Measure.ANSWERED).toString());
    }

    private static Double number(Long seconds) {
        return seconds == null ? null : seconds.doubleValue();
    }

    /** Covers the weeks before the first immature cohort, because immature cohorts would lower the share. */
    private static Figure conversion(
            Definitions what,
            Conversion conversion,
            ReportQuery query,
            CounterQuery asked,
            Map<Conversion, List<Step>> steps) {
        var mature = steps.get(conversion).stream().takeWhile(Step::mature).toList();
        var of = mature.stream().mapToLong(Step::of).sum();
        var to = mature.stream().mapToLong(Step::to).sum();
        var result = conversion.result(query.view());
        var parts = new ArrayList<Part>();
        var link = MqlListLinks.of(query, conversion.to).by(result);
        if (!mature.isEmpty()) {
            var last = query.from().plusWeeks(mature.size() - 1L);
            link.weeks(query.from(), last);
            parts.add(new Part(conversion.to.name(), conversion.to.label(), to, link.toString()));
            parts.add(new Part(
                    conversion.of.name(),
                    conversion.of.label(),
                    of,
                    MqlListLinks.of(query, conversion.of)
                            .by(conversion.start)
                            .weeks(query.from(), last)
                            .toString()));
        }
        return figure(
                what,
                Unit.SHARE,
                ResponseSpeeds.share(to, of),
                of,
                parts,
                before(conversion, result, asked),
                link.toString());
    }

    private static Double before(Conversion conversion, WeekBasis result, CounterQuery asked) {
        return ResponseSpeeds.share(
                asked.before(result).of(conversion.to),
                asked.before(conversion.start).of(conversion.of));
    }

    private static Figure open(Definitions what, ReportQuery query, Map<OpenState, Waiting> open, boolean overdue) {
        var parts = new ArrayList<Part>();
        for (var state : OpenState.values()) {
            var waiting = open.get(state);
            var count = waiting == null ? 0 : overdue ? waiting.overdue() : waiting.total();
            if (count > 0 || !overdue) {
                parts.add(new Part(
                        state.name(),
                        state.label(),
                        count,
                        MqlListLinks.now(query, overdue).detail(state.name()).toString()));
            }
        }
        var total = parts.stream().mapToLong(Part::count).sum();
        return figure(
                what,
                Unit.COUNT,
                (double) total,
                total,
                parts,
                null,
                MqlListLinks.now(query, overdue).toString());
    }

    private static Figure other(ReportQuery query, WeekBasis axis, CounterValues now, CounterValues before) {
        var others = now.of(Measure.REJECTED, ReportLabels.OTHER);
        var link = MqlListLinks.of(query, Measure.REJECTED)
                .by(axis)
                .detail(ReportLabels.OTHER)
                .toString();
        return figure(
                Definitions.OTHER_SHARE,
                Unit.SHARE,
                ResponseSpeeds.share(others, now.of(Measure.REJECTED)),
                now.of(Measure.REJECTED),
                List.of(
                        new Part(ReportLabels.OTHER, "Rejected for another reason", others, link),
                        part(query, Measure.REJECTED, axis, now)),
                ResponseSpeeds.share(before.of(Measure.REJECTED, ReportLabels.OTHER), before.of(Measure.REJECTED)),
                link);
    }

    private static Part part(ReportQuery query, Measure measure, WeekBasis axis, CounterValues tally) {
        return new Part(
                measure.name(),
                measure.label(),
                tally.of(measure),
                MqlListLinks.of(query, measure).by(axis).toString());
    }

    private static Figure figure(
            Definitions what, Unit unit, Double value, long n, List<Part> parts, Double previous, String link) {
        return new Figure(
                what.name(),
                what.label(),
                what.text(),
                unit,
                value,
                n,
                parts,
                null,
                Verdict.NONE,
                null,
                previous,
                link);
    }
}
