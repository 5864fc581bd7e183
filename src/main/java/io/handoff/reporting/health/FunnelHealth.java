package io.handoff.reporting.health;

import io.handoff.decision.ReasonLabels;
import io.handoff.reporting.counters.CounterValues;
import io.handoff.reporting.counters.Counters;
import io.handoff.reporting.counters.Measure;
import io.handoff.reporting.facts.OpenFacts;
import io.handoff.reporting.facts.WeekBasis;
import io.handoff.reporting.health.ConversionSeries.Conversion;
import io.handoff.reporting.health.HealthReport.Conversions;
import io.handoff.reporting.health.HealthReport.CustomerRow;
import io.handoff.reporting.health.HealthReport.Customers;
import io.handoff.reporting.health.HealthReport.Sla;
import io.handoff.reporting.health.HealthReport.Step;
import io.handoff.reporting.health.HealthReport.Volume;
import io.handoff.reporting.query.CounterQuery;
import io.handoff.reporting.query.Definitions;
import io.handoff.reporting.query.MqlListLinks;
import io.handoff.reporting.query.ReportHeaders;
import io.handoff.reporting.query.ReportLabels;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.ReportSnapshot;
import io.handoff.reporting.query.ReportView;
import io.handoff.reporting.query.Weeks;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Builds the first page of Funnel Health. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class FunnelHealth {

    private final ObjectProvider<AlertSource> alerts;
    private final ReportSnapshot snapshot;
    private final ReportHeaders headers;
    private final Counters counters;
    private final OpenFacts openFacts;
    private final Headline headline;
    private final ResponseSpeeds speeds;
    private final ConversionSeries steps;
    private final Teams teams;
    private final ReasonLabels reasonLabels;
    private final Clock clock;

    public HealthReport report(ReportQuery query) {
        var report = numbers(query);
        return alerts.stream()
                .findFirst()
                .map(found -> report.with(found.of(query, report)))
                .orElse(report);
    }

    /** The report without alerts. */
    public HealthReport numbers(ReportQuery query) {
        return snapshot.at(() -> make(query));
    }

    private HealthReport make(ReportQuery query) {
        var zone = teams.company().zone();
        var asked = new CounterQuery(query, counters, true);
        var words = new ReportLabels(teams.names(), reasonLabels);
        var now = clock.instant();
        var open = openFacts.now(query.factTeam(), query.factSource(), now);
        var conversions = new EnumMap<Conversion, List<Step>>(Conversion.class);
        for (var conversion : Conversion.values()) {
            conversions.put(conversion, steps.of(conversion, asked, query, zone));
        }
        return new HealthReport(
                headers.of(query),
                headline.of(query, asked, conversions, open.byState()),
                asked.weeks().stream().map(week -> volume(query, asked, week)).toList(),
                new Sla(weeks(query, asked), teamLines(query, asked, words)),
                new Conversions(
                        query.view(),
                        Definitions.COHORT_AND_PERIOD.text(),
                        conversions.get(Conversion.MQL_TO_SQL),
                        conversions.get(Conversion.SQL_TO_CUSTOMER)),
                reasons(query, asked, words),
                MoneyTable.of(query, asked, words),
                customers(query, asked, words),
                Backlog.aging(query, open.byState()),
                Backlog.load(query, teams.reps(), open.byOwner()),
                List.of(),
                Definitions.all());
    }

    private Volume volume(ReportQuery query, CounterQuery asked, LocalDate week) {
        var tally = asked.week(WeekBasis.MQL, week);
        return new Volume(
                Weeks.name(week),
                week,
                Weeks.label(week),
                !week.plusDays(6).isBefore(headers.today()),
                tally.of(Measure.MQLS),
                tally.of(Measure.IMPLIED),
                MqlListLinks.of(query, Measure.MQLS).week(week).toString());
    }

    List<ResponseSpeed> weeks(ReportQuery query, CounterQuery asked) {
        return asked.weeks().stream()
                .map(week -> speeds.of(
                        Weeks.name(week),
                        Weeks.label(week),
                        MqlListLinks.of(query, Measure.MQLS).week(week),
                        asked.week(WeekBasis.MQL, week)))
                .toList();
    }

    List<ResponseSpeed> teamLines(ReportQuery query, CounterQuery asked, ReportLabels words) {
        return asked.teams(WeekBasis.MQL).entrySet().stream()
                .filter(entry -> entry.getValue().of(Measure.MQLS) > 0)
                .map(entry -> speeds.of(
                        entry.getKey().isEmpty() ? ReportQuery.NO_TEAM : entry.getKey(),
                        words.team(entry.getKey()),
                        MqlListLinks.of(query, Measure.MQLS).team(entry.getKey()),
                        entry.getValue()))
                .sorted(Comparator.comparing(ResponseSpeed::label).thenComparing(ResponseSpeed::key))
                .toList();
    }

    private static HealthReport.Reasons reasons(ReportQuery query, CounterQuery asked, ReportLabels words) {
        var axis = ReasonCounts.axis(query.view());
        var tally = asked.total(axis);
        return new HealthReport.Reasons(
                tally.of(Measure.REJECTED),
                ReasonCounts.other(tally),
                ReasonCounts.of(tally, Measure.REJECTED, query, axis, words, link -> link),
                asked.total(ReasonCounts.axisOfSqls(query.view())).of(Measure.SQL_DISQUALIFIED));
    }

    private static Customers customers(ReportQuery query, CounterQuery asked, ReportLabels words) {
        var axis = query.view() == ReportView.COHORT ? WeekBasis.MQL : WeekBasis.CUSTOMER;
        var rows = asked.sources(axis).entrySet().stream()
                .map(entry -> customers(query, axis, entry, words))
                .filter(row -> row.customers() + row.firstPass() > 0)
                .sorted(Comparator.comparingLong(CustomerRow::customers)
                        .reversed()
                        .thenComparing(CustomerRow::label))
                .toList();
        return new Customers(rows, asked.total(axis).of(Measure.CUSTOMERS));
    }

    private static CustomerRow customers(
            ReportQuery query, WeekBasis axis, Map.Entry<String, CounterValues> entry, ReportLabels words) {
        var source = entry.getKey();
        return new CustomerRow(
                source.isEmpty() ? ReportQuery.UNKNOWN : source,
                words.source(source),
                entry.getValue().of(Measure.CUSTOMERS),
                entry.getValue().of(Measure.FIRST_PASS_CUSTOMERS),
                MqlListLinks.of(query, Measure.CUSTOMERS)
                        .by(axis)
                        .source(source)
                        .toString());
    }
}
