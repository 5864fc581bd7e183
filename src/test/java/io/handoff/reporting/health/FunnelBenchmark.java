package io.handoff.reporting.health;

import com.zaxxer.hikari.HikariDataSource;
import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.decision.MatchedRule;
import io.handoff.decision.NearestRule;
import io.handoff.decision.ReasonLabels;
import io.handoff.decision.TableReader;
import io.handoff.decision.TableRow;
import io.handoff.reporting.counters.CounterUpdater;
import io.handoff.reporting.counters.MqlFactList;
import io.handoff.reporting.list.MqlListQuery;
import io.handoff.reporting.query.ReportHeaders;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.ReportSnapshot;
import io.handoff.reporting.query.ReportView;
import io.handoff.sla.SlaSettings;
import io.handoff.team.SomePeople;
import io.handoff.team.Teams;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the reports cost at volume: three years of leads ({@link GeneratedHistory}) on PostgreSQL and on an H2 file, the rate of counting
 * them, and the time of each report, unfiltered and filtered, over the usual twelve weeks; nothing is asserted. Run it with
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.handoff.reporting.health.FunnelBenchmark
 * -Dexec.args="10000 100000 1000000"}.
 */
public final class FunnelBenchmark {

    private static final int WARM_UPS = 15;
    private static final int ROUNDS = 31;
    private static final ReportQuery USUAL = ReportQuery.until(LocalDate.parse("2026-11-25"));

    private FunnelBenchmark() {}

    /** @param args volumes, and {@code postgres} or {@code h2} for one of them alone */
    public static void main(String[] args) throws Exception {
        var asked = List.of(args);
        var volumes = asked.stream().filter(arg -> arg.matches("\\d+")).toList();
        for (var volume : volumes.isEmpty() ? List.of("10000") : volumes) {
            var leads = Integer.parseInt(volume);
            if (!asked.contains("h2")) {
                postgres(leads);
            }
            if (!asked.contains("postgres")) {
                h2(leads);
            }
        }
        System.exit(0);
    }

    private static void postgres(int leads) throws Exception {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            var database = (PGSimpleDataSource) server.getPostgresDatabase();
            database.setReWriteBatchedInserts(true);
            run("PostgreSQL", database, leads, "vacuum analyze", "pg_total_relation_size('%s')");
        }
    }

    private static void h2(int leads) throws Exception {
        var folder = Files.createTempDirectory("handoff-funnel");
        var database = new JdbcDataSource();
        database.setURL(
                "jdbc:h2:file:" + folder.resolve("handoff")
                        + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256;OPTIMIZE_REUSE_RESULTS=0;DB_CLOSE_ON_EXIT=FALSE");
        database.setUser("sa");
        run("H2 file", database, leads, "analyze", "disk_space_used('%s')");
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static void run(String name, DataSource database, int leads, String analyze, String size) throws Exception {
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(database);
            pool.setMaximumPoolSize(8);
            Flyway.configure().dataSource(pool).load().migrate();
            var jdbc = new JdbcTemplate(pool);
            var written = seconds(() -> GeneratedHistory.write(pool, leads));
            jdbc.execute(analyze);
            try (var context = Slice.of(
                    pool,
                    new SettableClock(GeneratedHistory.NOW.toString()),
                    "team",
                    "sla",
                    "reporting.facts",
                    "reporting.counters",
                    jdbc,
                    new SlaSettings(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4)),
                    new SomeTables(),
                    new ReportSettings(new ReportSettings.Maturity(Duration.ofDays(14), Duration.ofDays(90)), 5),
                    ReportSnapshot.class,
                    ReportHeaders.class,
                    Headline.class,
                    ResponseSpeeds.class,
                    ConversionSeries.class,
                    FunnelHealth.class,
                    SlaReports.class,
                    RejectionReports.class,
                    RuleResults.class,
                    RuleReports.class)) {
                context.getBean(Teams.class).apply(SomePeople.company());
                var catchUp = context.getBean(CounterUpdater.class);
                var cpu = cpuSeconds();
                var counted = seconds(catchUp::completely);
                cpu = cpuSeconds() - cpu;
                say(
                        "%s, %,d MQLs: written in %.0f s, counted in %.1f s = %,.0f MQLs a second, own CPU %.1f s",
                        name, leads, written, counted, leads / counted, cpu);
                jdbc.execute(analyze);
                for (var table : List.of(
                        "mql",
                        "response_clock_entry",
                        "decision_snapshot",
                        "funnel_fact",
                        "segment_fact",
                        "deal_fact",
                        "funnel_cell",
                        "funnel_change")) {
                    var literal = name.startsWith("H2") ? table.toUpperCase(Locale.ROOT) : table;
                    say(
                            "  %-22s %,10d rows %,8d KB",
                            table,
                            jdbc.queryForObject("select count(*) from " + table, Long.class),
                            jdbc.queryForObject("select " + size.formatted(literal), Long.class) / 1024);
                }
                measure(
                        name,
                        leads,
                        context.getBean(FunnelHealth.class),
                        context.getBean(SlaReports.class),
                        context.getBean(RejectionReports.class),
                        context.getBean(RuleReports.class),
                        context.getBean(MqlFactList.class),
                        jdbc);
            }
        }
    }

    private static void measure(
            String name,
            int leads,
            FunnelHealth health,
            SlaReports sla,
            RejectionReports rejections,
            RuleReports rules,
            MqlFactList list,
            JdbcTemplate jdbc)
            throws Exception {
        var filtered = new ReportQuery(USUAL.from(), USUAL.to(), null, "referral", ReportView.COHORT);
        var year = new ReportQuery(USUAL.to().minusWeeks(51), USUAL.to(), null, null, ReportView.COHORT);
        time(name, leads, "funnel-health", () -> health.report(USUAL));
        time(name, leads, "funnel-health, one source", () -> health.report(filtered));
        time(name, leads, "funnel-health, a year", () -> health.report(year));
        time(name, leads, "sla", () -> sla.report(USUAL));
        time(name, leads, "rejections", () -> rejections.report(USUAL));
        time(name, leads, "rules", () -> rules.report(USUAL));
        var missed = new MqlListQuery("MISSED", null, null, null, null).wanted(USUAL, null, GeneratedHistory.NOW);
        time(name, leads, "the MQLs behind 'missed'", () -> {
            list.count(missed);
            list.page(missed, 50, 0);
        });
        var ids = jdbc.queryForList("select mql_id from funnel_fact order by mql_at desc limit 60", String.class);
        var next = new int[1];
        time(name, leads, "funnel-health, after one change", () -> {
            jdbc.update("insert into funnel_change (kind, ref) values ('MQL', ?)", ids.get(next[0]++ % ids.size()));
            health.report(USUAL);
        });
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void time(String name, int leads, String what, Work work) throws Exception {
        var first = seconds(work) * 1_000;
        for (int i = 1; i < WARM_UPS; i++) {
            work.run();
        }
        var times = new double[ROUNDS];
        var cpu = cpuSeconds();
        for (int i = 0; i < ROUNDS; i++) {
            times[i] = seconds(work) * 1_000;
        }
        var cpuEach = (cpuSeconds() - cpu) / ROUNDS * 1_000;
        Arrays.sort(times);
        say(
                "  %s %,d: %-34s first %6.1f ms, median %6.1f ms, p90 %6.1f ms, fastest %6.1f ms, own CPU %6.1f ms",
                name, leads, what, first, times[ROUNDS / 2], times[(int) (ROUNDS * 0.9)], times[0], cpuEach);
    }

    /** Of this thread: on a machine that does other things too, what the work costs; a server's share is not in it. */
    private static double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static double seconds(Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String text, Object... values) {
        System.out.printf(Locale.ENGLISH, text + "%n", values);
    }

    /** Tables without an engine: eight rows of routing, and a gold standard. */
    public static final class SomeTables implements TableReader, ReasonLabels {

        @Override
        public List<MatchedRule> alsoMatched(String table, int version, String ruleId, Map<String, Object> inputs) {
            return List.of();
        }

        @Override
        public Optional<NearestRule> nearestToMql(int version, Map<String, Object> inputs) {
            return Optional.empty();
        }

        @Override
        public Optional<Object> answer(String table, int version, String ruleId, String column) {
            return column.equals("goldTarget") ? Optional.of("PT5M") : Optional.empty();
        }

        @Override
        public List<TableRow> rows(String table) {
            return IntStream.range(0, 8)
                    .mapToObj(i -> new TableRow("Rule_Route" + i, "", 1))
                    .toList();
        }

        @Override
        public Optional<TableRow> row(String table, int version, String ruleId) {
            return Optional.of(new TableRow(ruleId, "", version));
        }

        @Override
        public String labelOf(String code) {
            return code;
        }
    }
}
