package io.handoff.assignment;

import static io.handoff.team.SomePeople.company;

import com.zaxxer.hikari.HikariDataSource;
import io.handoff.Databases;
import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Assignments on a real database, and the words in which tests speak of them. */
abstract class AssignmentsOnADatabase {

    static final Instant MONDAY_NOON = Instant.parse("2026-06-01T16:00:00Z");

    AnnotationConfigApplicationContext context;
    Teams teams;
    Assignments assignments;
    OwnerSegments segments;
    private DataSource database;
    private int mqls;

    abstract DataSource database();

    @BeforeEach
    void start() {
        database = database();
        context = Slice.of(database, new SettableClock("2026-06-01T16:00:00Z"), "team", "assignment");
        teams = context.getBean(Teams.class);
        assignments = context.getBean(Assignments.class);
        segments = context.getBean(OwnerSegments.class);
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        if (database instanceof AutoCloseable pool) {
            pool.close();
        }
    }

    /** Pooled, as in the application: a new connection costs more than a pick. */
    static DataSource pooledPostgres() {
        var pool = new HikariDataSource();
        pool.setDataSource(Databases.postgres());
        pool.setMaximumPoolSize(16);
        return pool;
    }

    <T> void inParallel(List<Callable<T>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            for (var result : pool.invokeAll(calls)) {
                result.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    void people(Rep... reps) {
        teams.apply(company(reps));
    }

    List<String> picks(int times) throws NoRepAvailable {
        var result = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            result.add(pick().repId());
        }
        return result;
    }

    Assignment pick() throws NoRepAvailable {
        return assignments.assign(request("sdr"));
    }

    String assign(AssignmentRequest request) {
        try {
            return assignments.assign(request).repId();
        } catch (NoRepAvailable e) {
            throw new AssertionError(e);
        }
    }

    Assignment reassign(String mqlId, String to) throws NoRepAvailable {
        return assignments.reassign(new Reassignment(mqlId, to, to == null ? null : "manager", "why", MONDAY_NOON));
    }

    AssignmentRequest request(String team) {
        return request(team, "mql" + ++mqls);
    }

    AssignmentRequest request(String team, AssignmentStrategy strategy) {
        return AssignmentRequest.of("mql" + ++mqls, "contact", team, strategy, MONDAY_NOON);
    }

    AssignmentRequest request(String team, Instant at) {
        return AssignmentRequest.of("mql" + ++mqls, "contact", team, AssignmentStrategy.ROUND_ROBIN, at);
    }

    static AssignmentRequest request(String team, String mql) {
        return AssignmentRequest.of(mql, "contact", team, AssignmentStrategy.ROUND_ROBIN, MONDAY_NOON);
    }

    AssignmentRequest next(AssignmentRequest like) {
        return request(like.teamId(), like.strategy()).accountOwner(like.accountOwnerId());
    }

    double level(String rep) {
        return assignments.next("sdr", null).reps().stream()
                .filter(rank -> rank.repId().equals(rep))
                .mapToDouble(RotationRank::level)
                .findFirst()
                .orElseThrow();
    }

    List<String> ledger() {
        return context.getBean(JdbcClient.class)
                .sql("select turn, kind, rep_id from rotation_turn where team_id = 'sdr' order by turn")
                .query((row, n) -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    long rows(String table) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
