package io.handoff.reporting.health;

import io.handoff.reporting.counters.CounterDimension;
import io.handoff.reporting.counters.CounterValues;
import io.handoff.reporting.counters.DealMeasure;
import io.handoff.reporting.facts.WeekBasis;
import io.handoff.reporting.health.HealthReport.By;
import io.handoff.reporting.health.HealthReport.Money;
import io.handoff.reporting.health.HealthReport.MoneyRow;
import io.handoff.reporting.health.HealthReport.MoneyTotal;
import io.handoff.reporting.health.HealthReport.Sum;
import io.handoff.reporting.query.CounterQuery;
import io.handoff.reporting.query.ReportLabels;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.ReportView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Pipeline and won amounts per currency, by source and by pass. Amounts of different currencies are never added. */
final class MoneyTable {

    private static final Comparator<MoneyRow> MOST_WON = Comparator.comparing(
                    (MoneyRow row) -> row.won().amount())
            .reversed()
            .thenComparing(row -> row.open().amount(), Comparator.reverseOrder())
            .thenComparing(MoneyRow::label);

    private MoneyTable() {}

    static List<Money> of(ReportQuery query, CounterQuery asked, ReportLabels words) {
        var axis = query.view() == ReportView.COHORT ? WeekBasis.MQL : WeekBasis.DEAL;
        var total = asked.total(axis);
        var sources = asked.sources(axis);
        var passes = asked.items(axis, CounterDimension.PASS);
        return total.currencies().stream()
                .map(currency -> new Money(
                        currency,
                        rows(currency, sources, passes, words),
                        new MoneyTotal(
                                sum(total, DealMeasure.DEALS_OPEN, currency),
                                sum(total, DealMeasure.DEALS_WON, currency))))
                .toList();
    }

    private static List<MoneyRow> rows(
            String currency,
            Map<String, CounterValues> sources,
            Map<String, CounterValues> passes,
            ReportLabels words) {
        var rows = new ArrayList<MoneyRow>();
        sources.forEach((source, tally) -> rows.add(row(
                By.SOURCE, source.isEmpty() ? ReportQuery.UNKNOWN : source, words.source(source), currency, tally)));
        rows.sort(MOST_WON);
        passes.entrySet().stream()
                .sorted(Comparator.comparing(entry -> Integer.parseInt(entry.getKey())))
                .forEach(entry ->
                        rows.add(row(By.PASS, entry.getKey(), "Pass " + entry.getKey(), currency, entry.getValue())));
        return rows.stream().filter(MoneyTable::hasDeals).toList();
    }

    private static MoneyRow row(By by, String key, String label, String currency, CounterValues tally) {
        return new MoneyRow(
                by,
                key,
                label,
                sum(tally, DealMeasure.DEALS_OPEN, currency),
                sum(tally, DealMeasure.DEALS_WON, currency),
                sum(tally, DealMeasure.FIRST_PASS_WON, currency));
    }

    private static boolean hasDeals(MoneyRow row) {
        return row.open().deals() + row.won().deals() + row.firstPass().deals() > 0;
    }

    private static Sum sum(CounterValues tally, DealMeasure measure, String currency) {
        return new Sum(
                tally.deals(measure, currency),
                BigDecimal.valueOf(tally.cents(measure, currency), 2),
                tally.withoutAmount(measure, currency));
    }
}
