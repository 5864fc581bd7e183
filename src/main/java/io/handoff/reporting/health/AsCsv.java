package io.handoff.reporting.health;

import io.handoff.reporting.health.HealthReport.MoneyRow;
import io.handoff.reporting.health.HealthReport.Step;
import java.util.List;

/** The reports as rows of a spreadsheet, under the names of the JSON. */
final class AsCsv {

    private AsCsv() {}

    /** One number a row: what it belongs to, what it is of, its name and its value. */
    static String of(HealthReport report) {
        var csv = new Csv("section", "key", "label", "measure", "value", "n");
        report.headline().forEach(it -> csv.row("headline", it.id(), it.label(), it.unit(), it.value(), it.n()));
        report.volume().forEach(it -> {
            csv.row("volume", it.week(), it.label(), "mqls", it.mqls(), null);
            csv.row("volume", it.week(), it.label(), "implied", it.implied(), null);
        });
        report.sla().weeks().forEach(it -> line(csv, "sla.weeks", it));
        report.sla().teams().forEach(it -> line(csv, "sla.teams", it));
        steps(csv, "conversions.mqlToSql", report.conversions().mqlToSql());
        steps(csv, "conversions.sqlToCustomer", report.conversions().sqlToCustomer());
        report.reasons().top().forEach(it -> csv.row("reasons", it.code(), it.label(), "rejected", it.count(), null));
        report.money().forEach(it -> it.rows().forEach(row -> money(csv, it.currency(), row)));
        report.customers().rows().forEach(it -> {
            csv.row("customers", it.key(), it.label(), "customers", it.customers(), null);
            csv.row("customers", it.key(), it.label(), "firstPass", it.firstPass(), null);
        });
        report.aging().states().forEach(it -> {
            csv.row("aging", it.state(), it.label(), "total", it.total(), null);
            csv.row("aging", it.state(), it.label(), "overdue", it.overdue(), null);
            for (int i = 0; i < it.ages().size(); i++) {
                csv.row(
                        "aging",
                        it.state(),
                        it.label(),
                        report.aging().buckets().get(i),
                        it.ages().get(i),
                        null);
            }
        });
        report.load().forEach(it -> {
            csv.row("load", it.rep(), it.name(), "open", it.open(), null);
            csv.row("load", it.rep(), it.name(), "overdue", it.overdue(), null);
        });
        return csv.toString();
    }

    private static void line(Csv csv, String section, Line line) {
        csv.row(section, line.key(), line.label(), "share", line.share(), line.met() + line.missed());
        csv.row(section, line.key(), line.label(), "mqls", line.mqls(), null);
        csv.row(section, line.key(), line.label(), "met", line.met(), null);
        csv.row(section, line.key(), line.label(), "missed", line.missed(), null);
        csv.row(section, line.key(), line.label(), "pending", line.pending(), null);
        csv.row(section, line.key(), line.label(), "notCounted", line.notCounted(), null);
        csv.row(section, line.key(), line.label(), "medianBusinessSeconds", line.medianBusinessSeconds(), null);
        csv.row(section, line.key(), line.label(), "p90BusinessSeconds", line.p90BusinessSeconds(), null);
    }

    private static void steps(Csv csv, String section, List<Step> steps) {
        steps.forEach(it -> {
            csv.row(section, it.week(), it.label(), it.mature() ? "share" : "share so far", it.share(), it.of());
            csv.row(section, it.week(), it.label(), "of", it.of(), null);
            csv.row(section, it.week(), it.label(), "to", it.to(), null);
        });
    }

    private static void money(Csv csv, String currency, MoneyRow row) {
        var section = "money." + currency + "." + row.by();
        csv.row(
                section,
                row.key(),
                row.label(),
                "open",
                row.open().amount(),
                row.open().deals());
        csv.row(
                section,
                row.key(),
                row.label(),
                "won",
                row.won().amount(),
                row.won().deals());
        csv.row(
                section,
                row.key(),
                row.label(),
                "firstPass",
                row.firstPass().amount(),
                row.firstPass().deals());
    }

    static String of(SlaReport report) {
        var csv = new Csv(
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

    private static void whole(Csv csv, String of, Line it) {
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
        var csv = new Csv("reason", "label", "among", "key", "keyLabel", "count");
        var weeks = new ReportQuery(
                        report.head().period().start(), report.head().period().end(), null, null, View.COHORT)
                .weeks();
        report.reasons().forEach(it -> {
            csv.row(it.code(), it.label(), "all", "", "", it.count());
            for (int i = 0; i < weeks.size(); i++) {
                csv.row(
                        it.code(),
                        it.label(),
                        "week",
                        Weeks.name(weeks.get(i)),
                        Weeks.label(weeks.get(i)),
                        it.byWeek().get(i));
            }
            it.teams().forEach(team -> csv.row(it.code(), it.label(), "team", team.key(), team.label(), team.count()));
            it.types().forEach(type -> csv.row(it.code(), it.label(), "type", type.key(), type.label(), type.count()));
        });
        report.sqlDisqualified().forEach(it -> csv.row(it.code(), it.label(), "sqlDisqualified", "", "", it.count()));
        return csv.toString();
    }

    static String of(RuleReport report) {
        var csv = new Csv(
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
        var csv = new Csv(
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
