package io.handoff.reporting.api;

import io.handoff.output.SpreadsheetCsv;
import io.handoff.reporting.health.HealthReport;
import io.handoff.reporting.health.HealthReport.MoneyRow;
import io.handoff.reporting.health.HealthReport.Step;
import io.handoff.reporting.health.ResponseSpeed;
import java.util.List;

/** The first page as CSV, with the JSON's field names. */
final class HealthCsv {

    private HealthCsv() {}

    /** One number per row: section, key, label, measure, value, n. */
    static String of(HealthReport report) {
        var csv = SpreadsheetCsv.of("section", "key", "label", "measure", "value", "n");
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

    private static void line(SpreadsheetCsv csv, String section, ResponseSpeed line) {
        csv.row(section, line.key(), line.label(), "share", line.share(), line.met() + line.missed());
        csv.row(section, line.key(), line.label(), "mqls", line.mqls(), null);
        csv.row(section, line.key(), line.label(), "met", line.met(), null);
        csv.row(section, line.key(), line.label(), "missed", line.missed(), null);
        csv.row(section, line.key(), line.label(), "pending", line.pending(), null);
        csv.row(section, line.key(), line.label(), "notCounted", line.notCounted(), null);
        csv.row(section, line.key(), line.label(), "medianBusinessSeconds", line.medianBusinessSeconds(), null);
        csv.row(section, line.key(), line.label(), "p90BusinessSeconds", line.p90BusinessSeconds(), null);
    }

    private static void steps(SpreadsheetCsv csv, String section, List<Step> steps) {
        steps.forEach(it -> {
            csv.row(section, it.week(), it.label(), it.mature() ? "share" : "share so far", it.share(), it.of());
            csv.row(section, it.week(), it.label(), "of", it.of(), null);
            csv.row(section, it.week(), it.label(), "to", it.to(), null);
        });
    }

    private static void money(SpreadsheetCsv csv, String currency, MoneyRow row) {
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
}
