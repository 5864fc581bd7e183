package io.handoff.reporting.targets;

import io.handoff.reporting.health.Alert;
import io.handoff.reporting.health.AlertSource;
import io.handoff.reporting.health.HealthReport;
import io.handoff.reporting.health.HealthReport.Reason;
import io.handoff.reporting.health.HealthReport.Step;
import io.handoff.reporting.health.RejectionReports;
import io.handoff.reporting.health.ResponseSpeed;
import io.handoff.reporting.query.ReportQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Compares a report with the targets. SLA numbers are judged by finished weeks only, conversions by mature cohorts only. */
@Component
@RequiredArgsConstructor
class TargetAlerts implements AlertSource {

    private final Targets targets;
    private final ObjectProvider<RejectionReports> rejections;

    @Override
    public List<Alert> of(ReportQuery query, HealthReport report) {
        return Stream.concat(
                        watched(report).flatMap(number -> Alerts.of(number, targets.target(number.measure())).stream()),
                        reasons(query, report))
                .toList();
    }

    private static Stream<WeeklyRatio> watched(HealthReport report) {
        return Stream.of(
                lines(
                        report,
                        "SLA_COMPLIANCE",
                        "SLA compliance",
                        line -> new Ratio(line.met(), line.met() + line.missed())),
                lines(
                        report,
                        "WITHIN_TARGET",
                        "Answered within the target time",
                        line -> new Ratio(line.within5().met(), line.within5().of())),
                steps("MQL_TO_SQL", "MQL→SQL", report.conversions().mqlToSql()),
                steps("SQL_TO_CUSTOMER", "SQL→Customer", report.conversions().sqlToCustomer()));
    }

    private static WeeklyRatio lines(
            HealthReport report, String measure, String label, Function<ResponseSpeed, Ratio> ratio) {
        var lines = report.sla().weeks();
        var over = report.head().period().running() && !lines.isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
        return new WeeklyRatio(
                measure,
                label,
                over.stream()
                        .map(line -> new WeeklyRatio.Week(line.label(), ratio.apply(line), misses(line)))
                        .toList());
    }

    /** Links to the missed MQLs of the week instead of all. */
    private static String misses(ResponseSpeed line) {
        return line.link() == null ? null : line.link().replace("measure=MQLS", "measure=MISSED");
    }

    private static WeeklyRatio steps(String measure, String label, List<Step> steps) {
        return new WeeklyRatio(
                measure,
                label,
                steps.stream()
                        .filter(Step::mature)
                        .map(step -> new WeeklyRatio.Week(step.label(), new Ratio(step.to(), step.of()), step.link()))
                        .toList());
    }

    /** Over the last weeks of the report, as many as the longer of the two targets says. */
    private Stream<Alert> reasons(ReportQuery query, HealthReport report) {
        var one = targets.target("REASON_SHARE");
        var other = targets.target("OTHER_SHARE");
        var recent = recent(query, Math.max(one.weeks(), other.weeks()));
        var found = rejections.getObject().report(recent);
        var period = recent.length() == 1 ? "that week" : "the last %d weeks".formatted(recent.length());
        var reasons = found.reasons().stream()
                .map(line -> new Reason(line.code(), line.label(), line.count(), line.share(), line.link()))
                .toList();
        var tooOften = new WeeklyRatio(
                "OTHER_SHARE",
                "Rejected as 'Other'",
                found.rejected() == 0
                        ? List.of()
                        : List.of(new WeeklyRatio.Week(
                                period, new Ratio(found.other().count(), found.rejected()), linkOf(reasons))));
        return Stream.concat(
                Alerts.ofReasons(reasons, found.rejected(), one, period).stream(), Alerts.of(tooOften, other).stream());
    }

    private static ReportQuery recent(ReportQuery query, int weeks) {
        var from = query.to().minusWeeks(weeks - 1L);
        return new ReportQuery(
                from.isBefore(query.from()) ? query.from() : from,
                query.to(),
                query.team(),
                query.source(),
                query.view());
    }

    private static String linkOf(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.code().equals("OTHER"))
                .map(Reason::link)
                .findFirst()
                .or(() -> Optional.of("/api/reports/rejections"))
                .orElseThrow();
    }
}
