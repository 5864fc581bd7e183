package io.handoff.assignment;

import static io.handoff.team.SomePeople.capacity;
import static io.handoff.team.SomePeople.company;
import static io.handoff.team.SomePeople.rep;
import static io.handoff.team.SomePeople.weight;

import com.zaxxer.hikari.HikariDataSource;
import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.team.Teams;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a fair pick costs: 1,000 assignments from 16 threads on PostgreSQL and on an H2 file, durable commits, against the same rows
 * inserted without a pick: freely, and queueing as picks of one team must. One JVM, all taking turns, the median of seven rounds; nothing
 * is asserted. Run it with
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.handoff.assignment.AssignmentBenchmark}.
 */
public final class AssignmentBenchmark {

    private static final int TIMES = 1000;
    private static final int THREADS = 16;
    private static final int ROUNDS = 7;
    private static final Instant NOW = Instant.parse("2026-06-01T16:00:00Z");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Assignments assignments;
    private final OwnerSegments segments;
    private int mqls;

    private AssignmentBenchmark(
            JdbcClient jdbc, TransactionTemplate transaction, Assignments assignments, OwnerSegments segments) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.assignments = assignments;
        this.segments = segments;
    }

    public static void main(String[] args) throws Exception {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            run("PostgreSQL", server.getPostgresDatabase());
        }
        var folder = Files.createTempDirectory("handoff-benchmark");
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + folder.resolve("handoff") + ";LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0");
        h2.setUser("sa");
        run("H2 file", h2);
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        System.exit(0);
    }

    private static void run(String name, DataSource database) throws Exception {
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(database);
            pool.setMaximumPoolSize(THREADS);
            Flyway.configure().dataSource(pool).load().migrate();
            try (var context = Slice.of(pool, new SettableClock(NOW.toString()), "team", "assignment")) {
                context.getBean(Teams.class)
                        .apply(company(
                                weight(rep("a"), 3), weight(rep("b"), 2), rep("c"), capacity(rep("d"), 100_000)));
                new AssignmentBenchmark(
                                context.getBean(JdbcClient.class),
                                context.getBean(TransactionTemplate.class),
                                context.getBean(Assignments.class),
                                context.getBean(OwnerSegments.class))
                        .compare(name);
            }
        }
    }

    private void compare(String name) throws Exception {
        var picks = new double[ROUNDS];
        var inserts = new double[ROUNDS];
        var queued = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            inserts[i] = perSecond(mql -> () -> transaction.execute(status -> insertOnly(mql)));
            queued[i] = perSecond(mql -> () -> transaction.execute(status -> {
                assignments.lockTeam("outbound");
                return insertOnly(mql);
            }));
            picks[i] = perSecond(mql -> () -> assignments.assign(
                    AssignmentRequest.of(mql, "contact", "sdr", AssignmentStrategy.ROUND_ROBIN, NOW)));
        }
        var picked = median(picks);
        var inserted = median(inserts);
        var oneByOne = median(queued);
        System.out.printf(
                Locale.ROOT,
                "%-10s %,.0f picks/s; the same inserts %,.0f/s (ratio %.2f), and one by one behind the same lock %,.0f/s"
                        + " (ratio %.2f); farthest from the weights: %.3f turns; %d of %d turns in the ledger%n",
                name,
                picked,
                inserted,
                picked / inserted,
                oneByOne,
                picked / oneByOne,
                farthest(),
                count("select count(distinct mql_id) from rotation_turn where team_id = 'sdr'"),
                ROUNDS * TIMES);
    }

    /** The rows of a pick, each thread for itself: no lock, nobody looked at. */
    private Object insertOnly(String mql) {
        segments.open(new OwnerSegment(
                mql,
                mql,
                "contact",
                "x",
                "none",
                AssignedBy.ROUND_ROBIN,
                "Next in the round robin (turn 1 of sdr).",
                1L,
                NOW,
                null,
                null));
        return jdbc.sql("""
                        insert into rotation_turn (team_id, turn, kind, rep_id, mql_id, taken_at, levels, bench)
                        values (?, 1, 'TAKEN', 'x', ?, ?, 'a=1 b=2 c=3 d=4', 'a=3 b=2 c=1 d=1')""").params(mql, mql, NOW.atOffset(ZoneOffset.UTC)).update();
    }

    private interface Work {
        Callable<Object> on(String mqlId);
    }

    private double perSecond(Work work) throws Exception {
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Object>> calls = IntStream.range(0, TIMES)
                    .mapToObj(i -> work.on("mql" + ++mqls))
                    .toList();
            long start = System.nanoTime();
            for (var result : pool.invokeAll(calls)) {
                result.get();
            }
            var perSecond = TIMES * 1e9 / (System.nanoTime() - start);
            // nobody holds a thousand MQLs
            jdbc.sql("delete from owner_segment").update();
            return perSecond;
        } finally {
            pool.shutdownNow();
        }
    }

    private double farthest() {
        var weights = Weights.parse("a=3 b=2 c=1 d=1");
        return weights.byRep().keySet().stream()
                .mapToDouble(rep -> Math.abs(ROUNDS * TIMES * (double) weights.shareOf(rep) / TurnCredits.TURN
                        - count("select count(*) from rotation_turn where team_id = 'sdr' and rep_id = '" + rep + "'")))
                .max()
                .orElseThrow();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }
}
