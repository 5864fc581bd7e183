package io.handoff.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.mql.MqlChanged;
import io.handoff.reporting.counters.CounterUpdater;
import io.handoff.reporting.health.ConversionSeries;
import io.handoff.reporting.health.Figure;
import io.handoff.reporting.health.FunnelBenchmark;
import io.handoff.reporting.health.FunnelHealth;
import io.handoff.reporting.health.Headline;
import io.handoff.reporting.health.HealthReport;
import io.handoff.reporting.health.ReportSettings;
import io.handoff.reporting.health.ResponseSpeed;
import io.handoff.reporting.health.ResponseSpeeds;
import io.handoff.reporting.health.SlaReports;
import io.handoff.sla.ClockCalendar;
import io.handoff.sla.ClockRequest;
import io.handoff.sla.OwnerClock;
import io.handoff.sla.ResponseClocks;
import io.handoff.sla.ResponsePolicy;
import io.handoff.sla.ResponseTargets;
import io.handoff.sla.SlaSettings;
import io.handoff.team.SomePeople;
import io.handoff.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A report's parts add up also while others write and count. */
abstract class ReportSnapshotTest {

    private static final Instant NOW = Instant.parse("2026-05-20T15:00:00Z");
    private static final ReportQuery QUERY = ReportQuery.until(LocalDate.parse("2026-05-20"));
    private static final int LEADS_OF_A_WRITER = 60;

    private AnnotationConfigApplicationContext context;

    abstract DataSource database();

    @BeforeEach
    void an_empty_company() {
        var database = database();
        context = Slice.of(
                database,
                new SettableClock(NOW.toString()),
                "team",
                "sla",
                "reporting.facts",
                "reporting.counters",
                new JdbcTemplate(database),
                new SlaSettings(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4)),
                new FunnelBenchmark.SomeTables(),
                new ReportSettings(new ReportSettings.Maturity(Duration.ofDays(14), Duration.ofDays(90)), 5),
                ReportSnapshot.class,
                ReportHeaders.class,
                Headline.class,
                ResponseSpeeds.class,
                ConversionSeries.class,
                FunnelHealth.class,
                SlaReports.class);
        context.getBean(Teams.class).apply(SomePeople.company(SomePeople.rep("a"), SomePeople.rep("b")));
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void parts_add_up_while_leads_come_in_and_are_counted() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        var writing = new AtomicBoolean(true);
        var looks = new AtomicInteger();
        var readers = new ArrayList<Future<?>>();
        for (int i = 0; i < 2; i++) {
            readers.add(threads.submit(() -> {
                while (writing.get()) {
                    parts_add_up();
                    looks.incrementAndGet();
                }
            }));
        }
        var writers = List.of(threads.submit(() -> write("one")), threads.submit(() -> write("two")));
        for (var writer : writers) {
            writer.get();
        }
        writing.set(false);
        for (var reader : readers) {
            reader.get();
        }
        threads.shutdown();
        countEverything();

        assertThat(looks.get()).isGreaterThan(3);
        var report = parts_add_up();
        assertThat(report.head().behind()).isZero();
        assertThat(report.headline().get(0).n()).isEqualTo(2 * LEADS_OF_A_WRITER);
    }

    @Test
    void a_long_backlog_is_told_and_drained_while_the_report_is_answered() throws Exception {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int i = 0; i < 4_000; i++) {
                row("mql-" + i, "contact-" + i);
            }
        });
        context.getBean(JdbcClient.class)
                .sql("insert into funnel_change (kind, ref) select 'MQL', id from mql")
                .update();
        context.getBean(CounterUpdater.class).before(Duration.ofMillis(1));
        var report = context.getBean(FunnelHealth.class).numbers(QUERY);
        assertThat(report.headline().get(0).n() + report.head().behind())
                .as("what is not counted yet is told")
                .isEqualTo(4_000);

        countEverything();
        assertThat(parts_add_up().headline().get(0).n()).isEqualTo(4_000);
    }

    @Test
    void what_is_written_between_two_questions_of_a_report_is_seen_by_neither() {
        var counted = context.getBean(ReportSnapshot.class).at(() -> {
            var mqls = count("mql");
            var writer = Executors.newSingleThreadExecutor();
            try {
                writer.submit(() -> write("between")).get();
            } catch (Exception e) {
                throw new AssertionError(e);
            } finally {
                writer.shutdown();
            }
            return List.of(mqls, count("mql"), count("response_clock_entry"));
        });

        assertThat(counted).containsOnly(0L);
        assertThat(count("response_clock_entry")).isPositive();
    }

    private long count(String table) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    /** Also what another thread is counting at this moment. */
    private void countEverything() {
        while (context.getBean(CounterUpdater.class).behind() > 0) {
            context.getBean(CounterUpdater.class).completely();
        }
    }

    private HealthReport parts_add_up() {
        var report = context.getBean(FunnelHealth.class).numbers(QUERY);
        var mqls = report.headline().get(0).n();
        assertThat(report.volume().stream().mapToLong(HealthReport.Volume::mqls).sum())
                .isEqualTo(mqls);
        assertThat(report.sla().weeks().stream().mapToLong(ResponseSpeed::mqls).sum())
                .isEqualTo(mqls);
        assertThat(report.sla().teams().stream().mapToLong(ResponseSpeed::mqls).sum())
                .isEqualTo(mqls);
        assertThat(report.headline().get(1).parts().stream()
                        .mapToLong(Figure.Part::count)
                        .sum())
                .isEqualTo(mqls);
        assertThat(report.aging().states().stream()
                        .mapToLong(HealthReport.State::total)
                        .sum())
                .as("nothing of it is decided")
                .isEqualTo(mqls);
        assertThat(report.load().stream().mapToLong(HealthReport.RepLoad::open).sum())
                .isEqualTo(mqls);
        return report;
    }

    private void write(String writer) {
        for (int i = 0; i < LEADS_OF_A_WRITER; i++) {
            var id = writer + "-" + i;
            var rep = i % 2 == 0 ? "a" : "b";
            context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
                row(id, "contact-" + id);
                context.publishEvent(new MqlChanged(id));
                context.getBean(ResponseClocks.class)
                        .start(new ClockRequest(id, "contact-" + id, "sdr", rep, NOW, NOW, NOW, policy()));
            });
            if (i % 3 == 0) {
                context.getBean(TransactionTemplate.class)
                        .executeWithoutResult(
                                status -> context.getBean(ResponseClocks.class).met(id, NOW, rep));
            }
        }
    }

    private void row(String id, String contact) {
        context.getBean(JdbcClient.class)
                .sql("""
                        insert into mql (id, handoff_id, contact_id, pass, type, source, mql_at, received_at, status, team_id, owner_id)
                        values (:id, :id, :contact, 1, 'DEMO_REQUEST', 'Google', :now, :now, 'OPEN', 'sdr', 'a')""")
                .param("id", id)
                .param("contact", contact)
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ResponsePolicy policy() {
        return new ResponsePolicy(ResponseTargets.of("PT4H", "PT8H", "PT24H"), ClockCalendar.TEAM, OwnerClock.FRESH);
    }
}
