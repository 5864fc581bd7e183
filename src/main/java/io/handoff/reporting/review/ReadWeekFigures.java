package io.handoff.reporting.review;

import static io.handoff.reporting.health.Figure.Unit.COUNT;
import static io.handoff.reporting.health.Figure.Unit.MONEY;
import static io.handoff.reporting.health.Figure.Unit.SHARE;

import io.handoff.reporting.counters.CounterUpdater;
import io.handoff.reporting.health.Figure;
import io.handoff.reporting.health.FunnelHealth;
import io.handoff.reporting.health.HealthReport;
import io.handoff.reporting.health.HealthReport.Step;
import io.handoff.reporting.health.RejectionReports;
import io.handoff.reporting.health.ResponseSpeed;
import io.handoff.reporting.health.RuleReports;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.Weeks;
import io.handoff.reporting.review.WeekFigures.Measure;
import io.handoff.reporting.review.WeekFigures.Pattern;
import io.handoff.reporting.review.WeekFigures.Point;
import io.handoff.reporting.review.WeekFigures.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reads the current numbers of a week from the reports. */
@Component
@RequiredArgsConstructor
class ReadWeekFigures {

    /** Rejections are analysed over this many weeks, because one week has too few. */
    static final int PATTERN_WEEKS = 4;

    private static final int MAX_PATTERNS = 5;

    private static final int MAX_ATTEMPTS = 100;

    private final CounterUpdater updater;
    private final FunnelHealth health;
    private final RejectionReports rejections;
    private final RuleReports rules;

    /**
     * Counts all pending changes, without a report's time limit. Stops after {@link #MAX_ATTEMPTS} tries, because another node may be
     * counting.
     */
    void catchUp() {
        updater.completely();
        for (int tries = 0; tries < MAX_ATTEMPTS && updater.behind() > 0; tries++) {
            updater.completely();
        }
    }

    WeekFigures of(LocalDate monday) {
        var trend = health.report(ReportQuery.until(monday));
        var recent = new ReportQuery(monday.minusWeeks(PATTERN_WEEKS - 1L), monday, null, null, null);
        var week = health.numbers(ReportQuery.week(monday));
        return new WeekFigures(
                Weeks.name(monday),
                monday,
                Weeks.label(monday),
                week.head().behind(),
                measures(week),
                trend(trend),
                reasons(recent),
                patterns(recent),
                trend.alerts());
    }

    /** The comparable numbers only, without trend, reasons, patterns and alerts. */
    List<Measure> measuresOf(LocalDate monday) {
        return measures(health.numbers(ReportQuery.week(monday)));
    }

    boolean hasMqls(LocalDate monday) {
        return health.numbers(ReportQuery.week(monday)).volume().stream().anyMatch(week -> week.mqls() > 0);
    }

    private static List<Measure> measures(HealthReport report) {
        var measures = new ArrayList<Measure>();
        report.headline().stream()
                // What is open now does not belong to a week
                .filter(figure -> !figure.id().endsWith("_NOW"))
                .map(ReadWeekFigures::measure)
                .forEach(measures::add);
        report.sla().weeks().stream().findFirst().ifPresent(line -> {
            measures.add(count("MET", "Responses in time", line.met()));
            measures.add(count("MISSED", "Responses late or missing", line.missed()));
            measures.add(count("PENDING", "Response clocks still running", line.pending()));
        });
        report.sla().teams().forEach(team -> measures.add(team(team)));
        measures.add(count("REJECTED", "Rejected", report.reasons().rejected()));
        report.reasons()
                .top()
                .forEach(reason -> measures.add(
                        count("REASON:" + reason.code(), "Rejected as '" + reason.label() + "'", reason.count())));
        measures.add(count("CUSTOMERS", "Customers", report.customers().total()));
        report.money()
                .forEach(money -> measures.add(new Measure(
                        "WON:" + money.currency(),
                        "Won",
                        MONEY,
                        money.currency(),
                        money.total().won().amount().doubleValue(),
                        money.total().won().deals(),
                        null,
                        null,
                        null)));
        return measures;
    }

    private static Measure measure(Figure figure) {
        return new Measure(
                figure.id(),
                figure.label(),
                figure.unit(),
                null,
                figure.value(),
                figure.n(),
                figure.target(),
                figure.good(),
                figure.previous());
    }

    private static Measure team(ResponseSpeed line) {
        return new Measure(
                "SLA:" + line.key(),
                "Answered in time by " + line.label(),
                SHARE,
                null,
                line.share(),
                line.met() + line.missed(),
                null,
                null,
                null);
    }

    private static Measure count(String id, String label, long count) {
        return new Measure(id, label, COUNT, null, (double) count, count, null, null, null);
    }

    private static List<Point> trend(HealthReport report) {
        var lines = report.sla().weeks().stream()
                .collect(Collectors.toMap(ResponseSpeed::key, Function.identity(), (a, b) -> a));
        var steps = report.conversions().mqlToSql().stream()
                .collect(Collectors.toMap(Step::week, Function.identity(), (a, b) -> a));
        return report.volume().stream()
                .map(week -> {
                    var line = lines.get(week.week());
                    var step = steps.get(week.week());
                    return new Point(
                            week.week(),
                            week.label(),
                            week.mqls(),
                            line == null ? 0 : line.met(),
                            line == null ? 0 : line.missed(),
                            line == null ? null : line.share(),
                            step == null ? 0 : step.of(),
                            step == null ? 0 : step.to(),
                            step == null ? null : step.share(),
                            step != null && step.mature());
                })
                .toList();
    }

    private List<Reason> reasons(ReportQuery recent) {
        return rejections.report(recent).reasons().stream()
                .map(reason -> new Reason(reason.code(), reason.label(), reason.count(), reason.share()))
                .toList();
    }

    private List<Pattern> patterns(ReportQuery recent) {
        return rules.report(recent).tables().stream()
                .flatMap(table -> table.rules().stream()
                        .filter(rule -> rule.standsOut())
                        .map(rule -> new Pattern(
                                table.table(),
                                rule.ruleId(),
                                table.label() + ": " + rule.words(),
                                rule.text(),
                                rule.link())))
                .limit(MAX_PATTERNS)
                .toList();
    }
}
