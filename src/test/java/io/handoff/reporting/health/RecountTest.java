package io.handoff.reporting.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.demo.SomeDemoHistory;
import io.handoff.replay.Player;
import io.handoff.reporting.counters.CounterUpdater;
import io.handoff.reporting.health.HealthReport.MoneyRow;
import io.handoff.reporting.health.Recount.Lead;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.ReportView;
import io.handoff.sla.BusinessTime;
import io.handoff.team.Teams;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Demo history is played through the real process, and every number is counted again by plain SQL over the modules' own tables; so is
 * whatever else is in the database.
 */
class RecountTest extends Story {

    private static final Instant PLAYED_AT = Instant.parse("2026-03-02T15:00:00Z");
    private static final LocalDate FROM = LocalDate.parse("2025-12-29");
    private static final LocalDate TO = LocalDate.parse("2026-12-28");

    @Autowired
    private Player player;

    @Autowired
    private BusinessTime businessTime;

    @Autowired
    private Teams teams;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CounterUpdater catchUp;

    @Autowired
    private FunnelHealth health;

    @Autowired
    private SlaReports slaReports;

    @Autowired
    private RejectionReports rejections;

    @Autowired
    private RuleReports rules;

    private Recount recount;

    @Test
    void every_number_is_what_plain_sql_counts() {
        var history = SomeDemoHistory.first(260, PLAYED_AT, businessTime, teams);
        player.play(history.iterator(), answer -> {});
        stories();
        catchUp.completely();
        recount = new Recount(jdbc, teams.company().zone());
        assertThat(recount.leads().size()).isGreaterThan(40);

        for (var source :
                recount.leads().stream().map(Lead::source).distinct().limit(8).toList()) {
            compare(new ReportQuery(
                    FROM, TO, null, source.isEmpty() ? ReportQuery.UNKNOWN : source, ReportView.COHORT));
        }
        for (var team : List.of("sdr-inbound", "sdr-outbound", "ae-enterprise")) {
            compare(new ReportQuery(FROM, TO, team, null, ReportView.COHORT));
            compare(new ReportQuery(FROM, TO, team, null, ReportView.PERIOD));
        }
        compare(new ReportQuery(FROM, TO, null, null, ReportView.COHORT));
        compare(new ReportQuery(FROM, TO, null, null, ReportView.PERIOD));
        compare(ReportQuery.week(LocalDate.parse("2026-02-04")));

        rebuilt_from_the_start_it_is_the_same();
    }

    /** What the demo does not tell. */
    private void stories() {
        at("2026-03-09T10:00");
        lead();
        called();
        rejected("TIMING");
        at("2026-03-16T10:00");
        event("engagement.recorded", Map.of("kind", DEMO));
        called();
        accepted();
        var deal = deal("EUR", 5_000);
        at("2026-03-20T10:00");
        event("deal.won", deal, Map.of());
        lead();
        untilLate();
        lead(null);
        accepted();
        deal("USD", null);
    }

    private void untilLate() {
        until("2026-03-26T10:00");
    }

    /** After every due of every story that shares this database: what time alone changes has changed. */
    private void rebuilt_from_the_start_it_is_the_same() {
        at("2039-06-01T10:00");
        catchUp.completely();
        var before = cells();
        catchUp.rebuild();
        while (catchUp.behind() > 0) {
            catchUp.completely();
        }
        assertThat(cells()).containsExactlyEntriesOf(before);
    }

    private TreeMap<String, String> cells() {
        var cells = new TreeMap<String, String>();
        jdbc.sql("select * from funnel_cell").query(row -> {
            var key = List.of("axis", "split", "team_id", "source", "week", "item").stream()
                    .map(column -> text(row, column))
                    .collect(Collectors.joining("|"));
            cells.put(key, row.getString("counts") + " " + row.getString("times"));
        });
        return cells;
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void compare(ReportQuery query) {
        var report = health.numbers(query);
        var mine = recount.leads().stream().filter(lead -> isIn(query, lead)).toList();
        var judged = mine.stream().filter(lead -> !lead.implied()).toList();

        report.volume().forEach(week -> {
            assertThat(week.mqls()).isEqualTo(count(judged, lead -> isOf(week.start(), lead.mqlAt())));
            assertThat(week.implied())
                    .isEqualTo(count(mine, lead -> lead.implied() && isOf(week.start(), lead.mqlAt())));
        });
        var sla = slaReports.report(query);
        line(sla.total(), in(query, judged));
        for (int i = 0; i < sla.weeks().size(); i++) {
            var week = query.weeks().get(i);
            line(
                    sla.weeks().get(i),
                    judged.stream().filter(lead -> isOf(week, lead.mqlAt())).toList());
        }
        sla.teams()
                .forEach(line -> line(
                        line,
                        in(query, judged).stream()
                                .filter(lead -> lead.team().equals(line.key().equals("NONE") ? "" : line.key()))
                                .toList()));
        conversions(query, report, judged);
        reasons(query, report, judged);
        customers(query, report, mine);
        if (query.view() == ReportView.COHORT) {
            money(query, report);
        }
        everyRule(query, in(query, judged));
    }

    private List<Lead> in(ReportQuery query, List<Lead> leads) {
        return leads.stream().filter(lead -> isWithin(query, lead.mqlAt())).toList();
    }

    private static void line(ResponseSpeed line, List<Lead> leads) {
        assertThat(line.mqls()).as(line.key()).isEqualTo(leads.size());
        assertThat(line.met())
                .as(line.key())
                .isEqualTo(count(leads, lead -> lead.judged().equals("MET")));
        assertThat(line.missed()).isEqualTo(count(leads, lead -> lead.judged().equals("MISSED")));
        assertThat(line.pending()).isEqualTo(count(leads, lead -> lead.judged().equals("PENDING")));
        assertThat(line.notCounted())
                .isEqualTo(count(leads, lead -> lead.judged().equals("NOT_COUNTED")));
        var all = line.met() + line.missed();
        assertThat(line.share()).isEqualTo(all == 0 ? null : (double) line.met() / all);
        assertThat(line.medianSeconds()).isEqualTo(Recount.percentile(leads, RecountTest::wall, 0.5));
        assertThat(line.p90Seconds()).isEqualTo(Recount.percentile(leads, RecountTest::wall, 0.9));
        assertThat(line.medianBusinessSeconds()).isEqualTo(Recount.percentile(leads, Lead::business, 0.5));
        assertThat(line.p90BusinessSeconds()).isEqualTo(Recount.percentile(leads, Lead::business, 0.9));
        assertThat(line.medianSystemSeconds())
                .isEqualTo(Recount.percentile(leads, lead -> seconds(lead.mqlAt(), lead.ownedAt()), 0.5));
        assertThat(line.medianHumanSeconds())
                .isEqualTo(Recount.percentile(leads, lead -> seconds(lead.ownedAt(), lead.answeredAt()), 0.5));
    }

    private static Long wall(Lead lead) {
        return seconds(lead.mqlAt(), lead.answeredAt());
    }

    private static Long seconds(Instant from, Instant to) {
        return from == null || to == null
                ? null
                : Math.max(Duration.between(from, to).toSeconds(), 0);
    }

    private void conversions(ReportQuery query, HealthReport report, List<Lead> leads) {
        for (int i = 0; i < query.length(); i++) {
            var week = query.weeks().get(i);
            var sqls = report.conversions().mqlToSql().get(i);
            var customers = report.conversions().sqlToCustomer().get(i);
            assertThat(sqls.of()).isEqualTo(count(leads, lead -> isOf(week, lead.mqlAt())));
            assertThat(customers.of()).isEqualTo(count(leads, lead -> isOf(week, lead.sqlAt())));
            if (query.view() == ReportView.COHORT) {
                assertThat(sqls.to()).isEqualTo(count(leads, lead -> isOf(week, lead.mqlAt()) && lead.sqlAt() != null));
                assertThat(customers.to())
                        .isEqualTo(count(leads, lead -> isOf(week, lead.sqlAt()) && lead.customerAt() != null));
            } else {
                assertThat(sqls.to()).isEqualTo(count(leads, lead -> isOf(week, lead.sqlAt())));
                assertThat(customers.to())
                        .isEqualTo(count(leads, lead -> isOf(week, lead.customerAt()) && lead.sqlAt() != null));
            }
        }
    }

    private void reasons(ReportQuery query, HealthReport report, List<Lead> leads) {
        if (query.view() == ReportView.PERIOD) {
            return;
        }
        var expected = in(query, leads).stream()
                .filter(lead -> lead.status().equals("REJECTED"))
                .collect(Collectors.groupingBy(Lead::reason, TreeMap::new, Collectors.counting()));
        var told = new TreeMap<String, Long>();
        report.reasons().top().forEach(reason -> told.put(reason.code(), reason.count()));
        assertThat(told).isEqualTo(expected);
        var rejected = rejections.report(query);
        assertThat(rejected.rejected())
                .isEqualTo(expected.values().stream().mapToLong(n -> n).sum());
        assertThat(report.reasons().sqlDisqualified())
                .isEqualTo(count(in(query, leads), lead -> "SQL_DISQUALIFIED".equals(lead.outcome())));
    }

    private void customers(ReportQuery query, HealthReport report, List<Lead> leads) {
        var expected = count(
                leads,
                lead -> lead.customerAt() != null
                        && isWithin(query, query.view() == ReportView.COHORT ? lead.mqlAt() : lead.customerAt()));
        assertThat(report.customers().total()).isEqualTo(expected);
        assertThat(report.customers().rows().stream()
                        .mapToLong(HealthReport.CustomerRow::customers)
                        .sum())
                .isEqualTo(expected);
    }

    private void money(ReportQuery query, HealthReport report) {
        var mine = recount.sales().stream()
                .filter(sale -> sale.from() != null
                        && isIn(query, sale.from())
                        && isWithin(query, sale.from().mqlAt()))
                .toList();
        report.money().forEach(money -> {
            for (var status : List.of("OPEN", "WON")) {
                var sales = mine.stream()
                        .filter(sale -> sale.currency().equals(money.currency())
                                && sale.status().equals(status))
                        .toList();
                var total = status.equals("OPEN")
                        ? money.total().open()
                        : money.total().won();
                assertThat(total.deals()).isEqualTo(sales.size());
                assertThat(total.amount())
                        .isEqualByComparingTo(sales.stream()
                                .map(Recount.Sale::amount)
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
                assertThat(total.unknown())
                        .isEqualTo(sales.stream()
                                .filter(sale -> sale.amount() == null)
                                .count());
                for (var by : HealthReport.By.values()) {
                    assertThat(money.rows().stream()
                                    .filter(row -> row.by() == by)
                                    .map(status.equals("OPEN") ? MoneyRow::open : MoneyRow::won)
                                    .mapToLong(HealthReport.Sum::deals)
                                    .sum())
                            .as("%s by %s", status, by)
                            .isEqualTo(sales.size());
                }
            }
        });
        assertThat(report.money().stream()
                        .mapToLong(money -> money.total().open().deals()
                                + money.total().won().deals())
                        .sum())
                .isEqualTo(mine.size());
    }

    /** Each MQL that met the criteria met one row, and was routed by one at most. */
    private void everyRule(ReportQuery query, List<Lead> leads) {
        var tables = rules.report(query).tables();
        var qualified = jdbc.sql("select id from mql where reason_code is not null")
                .query(String.class)
                .set();
        assertThat(tables.get(0).rules().stream()
                        .mapToLong(RuleReport.Rule::mqls)
                        .sum())
                .isEqualTo(count(leads, lead -> qualified.contains(lead.id())));
        var routed = jdbc.sql(
                        "select distinct mql_id from decision_snapshot where decision = 'lead-routing' and mql_id is not null")
                .query(String.class)
                .set();
        assertThat(tables.get(1).rules().stream()
                        .mapToLong(RuleReport.Rule::mqls)
                        .sum())
                .isEqualTo(count(leads, lead -> routed.contains(lead.id())));
    }

    private static long count(List<Lead> leads, Predicate<Lead> wanted) {
        return leads.stream().filter(wanted).count();
    }

    private static boolean isIn(ReportQuery query, Lead lead) {
        var source = query.source() == null
                || query.source().equals(lead.source().isEmpty() ? ReportQuery.UNKNOWN : lead.source());
        return source && (query.team() == null || query.team().equals(lead.team()));
    }

    private boolean isOf(LocalDate week, Instant at) {
        return at != null && recount.week(at) == Recount.week(week);
    }

    private boolean isWithin(ReportQuery query, Instant at) {
        return at != null
                && recount.week(at) >= Recount.week(query.from())
                && recount.week(at) <= Recount.week(query.to());
    }
}
