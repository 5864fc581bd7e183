package io.handoff.reporting.api;

import io.handoff.output.SpreadsheetCsv;
import io.handoff.reporting.health.RejectionReport;
import io.handoff.reporting.health.ResponseSpeed;
import io.handoff.reporting.health.RuleReport;
import io.handoff.reporting.health.SlaReport;
import io.handoff.reporting.list.MqlList;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.ReportView;
import io.handoff.reporting.query.Weeks;
import java.util.List;

/** The SLA, rejection and rule reports and the list of MQLs as CSV, with the JSON's field names; {@link HealthCsv} has the first page. */
final class ReportCsv {

    private ReportCsv() {}

    static String of(SlaReport report) {
        var csv = SpreadsheetCsv.of(
                "of",
                "key",
                "label",
                "mqls",
                "met",
                "missed",
                "covered",
                "pending",
                "notCounted",
                "share",
                "within5Met",
                "within5Of",
                "medianSeconds",
                "p90Seconds",
                "medianBusinessSeconds",
                "p90BusinessSeconds",
                "medianHumanSeconds",
                "medianSystemSeconds");
        whole(csv, "total", report.total());
        report.weeks().forEach(it -> whole(csv, "week", it));
        report.teams().forEach(it -> whole(csv, "team", it));
        whole(csv, "segments", report.segments());
        report.reps().forEach(it -> whole(csv, "rep", it));
        whole(csv, "unowned", report.unowned());
        return csv.toString();
    }

    private static void whole(SpreadsheetCsv csv, String of, ResponseSpeed it) {
        csv.row(
                of,
                it.key(),
                it.label(),
                it.mqls(),
                it.met(),
                it.missed(),
                it.covered(),
                it.pending(),
                it.notCounted(),
                it.share(),
                it.within5().met(),
                it.within5().of(),
                it.medianSeconds(),
                it.p90Seconds(),
                it.medianBusinessSeconds(),
                it.p90BusinessSeconds(),
                it.medianHumanSeconds(),
                it.medianSystemSeconds());
    }

    static String of(RejectionReport report) {
        var csv = SpreadsheetCsv.of("reason", "label", "among", "key", "keyLabel", "count", "rank");
        var weeks = new ReportQuery(
                        report.head().period().start(), report.head().period().end(), null, null, ReportView.COHORT)
                .weeks();
        report.reasons().forEach(it -> {
            csv.row(it.code(), it.label(), "all", "", "", it.count(), rank(it, report.reasons()));
            for (int i = 0; i < weeks.size(); i++) {
                csv.row(
                        it.code(),
                        it.label(),
                        "week",
                        Weeks.name(weeks.get(i)),
                        Weeks.label(weeks.get(i)),
                        it.byWeek().get(i),
                        "");
            }
            it.teams()
                    .forEach(
                            team -> csv.row(it.code(), it.label(), "team", team.key(), team.label(), team.count(), ""));
            it.types()
                    .forEach(
                            type -> csv.row(it.code(), it.label(), "type", type.key(), type.label(), type.count(), ""));
        });
        report.sqlDisqualified()
                .forEach(it -> csv.row(it.code(), it.label(), "sqlDisqualified", "", "", it.count(), ""));
        return csv.toString();
    }

    /** Equal counts share a rank; they stand in the order of their labels. */
    private static long rank(RejectionReport.ReasonLine line, List<RejectionReport.ReasonLine> all) {
        return 1 + all.stream().filter(other -> other.count() > line.count()).count();
    }

    static String of(RuleReport report) {
        var csv = SpreadsheetCsv.of(
                "table",
                "ruleId",
                "label",
                "text",
                "mqls",
                "accepted",
                "rejected",
                "open",
                "acceptance",
                "sqls",
                "customers",
                "customerShare",
                "medianSeconds",
                "topReason",
                "standsOut",
                "versionNote");
        report.tables()
                .forEach(table -> table.rules()
                        .forEach(it -> csv.row(
                                table.table(),
                                it.ruleId(),
                                it.label(),
                                it.text(),
                                it.mqls(),
                                it.accepted(),
                                it.rejected(),
                                it.open(),
                                it.acceptance(),
                                it.sqls(),
                                it.customers(),
                                it.customerShare(),
                                it.medianSeconds(),
                                it.reasons().isEmpty()
                                        ? ""
                                        : it.reasons().get(0).label(),
                                it.standsOut(),
                                it.versionNote())));
        return csv.toString();
    }

    static String of(MqlList list) {
        var csv = SpreadsheetCsv.of(
                "mqlId",
                "contactId",
                "name",
                "company",
                "week",
                "mqlAt",
                "type",
                "pass",
                "source",
                "team",
                "owner",
                "status",
                "judgement",
                "respondBy",
                "respondedAt",
                "rejectReason");
        list.content()
                .forEach(it -> csv.row(
                        it.mqlId(),
                        it.contactId(),
                        it.name(),
                        it.company(),
                        it.week(),
                        it.mqlAt(),
                        it.type(),
                        it.pass(),
                        it.source(),
                        it.team(),
                        it.owner(),
                        it.status(),
                        it.judgement(),
                        it.respondBy(),
                        it.respondedAt(),
                        it.rejectReason()));
        return csv.toString();
    }
}
