package io.handoff.reporting.health;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Three years of leads, written straight into the tables of the modules. The rates are those of public lead data: when leads come, how
 * soon they are answered, what sales accepts and why not, what is won and when. The same number of leads gives the same rows. Into a
 * database of your own, to open the pages on it: {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.handoff.reporting.health.GeneratedHistory -Dexec.args="jdbc:h2:file:./many/handoff sa '' 100000"}.
 */
public final class GeneratedHistory {

    static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");
    static final int WEEKS = 156;

    private static final int PORTION = 2_000;
    private static final int REPS = 40;
    private static final List<String> TEAMS = List.of("sdr-inbound", "sdr-outbound", "ae-enterprise", "ae-mid-market");
    private static final String[] SOURCES = {
        "paid search", "organic search", "direct", "referral", "social", "email", "event", null
    };
    private static final double[] SOURCE_SHARES = {0.2, 0.2, 0.18, 0.12, 0.09, 0.05, 0.02};
    private static final String[] REASONS = {
        "WRONG_COMPANY_SIZE", "UNREACHABLE", "TIMING", "NO_BUDGET", "WRONG_TITLE", "BAD_DATA", "OTHER"
    };
    private static final double[] REASON_SHARES = {0.3, 0.18, 0.18, 0.12, 0.1, 0.07};
    private static final String[] TYPES = {"DEMO_REQUEST", "BEHAVIORAL", "OUTBOUND"};
    private static final double[] TYPE_SHARES = {0.5, 0.35};

    private final Random random = new Random(2026);
    private final Connection connection;
    private final Insert mqls;
    private final Insert clock;
    private final Insert snapshots;
    private final Insert handoffs;
    private final Insert segments;
    private final Insert deals;
    private final Insert dealContacts;

    private GeneratedHistory(Connection connection) throws SQLException {
        this.connection = connection;
        this.mqls = new Insert(
                "mql (id, handoff_id, contact_id, pass, type, reason_code, score, source, mql_at, received_at, status, team_id, owner_id,"
                        + " respond_by, responded_at, responded_by, decided_at, decided_by, reject_reason, followed_up_at, outcome,"
                        + " sql_at, opportunity_at, customer_at, qualified_by)",
                25);
        this.clock = new Insert(
                "response_clock_entry (mql_id, no, kind, happened_at, recorded_at, contact_id, team_id, rep_id, calendar, mql_at,"
                        + " received_at, starts_at, targets, respond_by, reassign_at, ops_review_at, segment_due, business_seconds, note)",
                19);
        this.snapshots = new Insert(
                "decision_snapshot (id, contact_id, mql_id, pass, decision, version, rule_ids, reason_code, inputs, outputs, decided_at)",
                11);
        this.handoffs = new Insert("handoff (id, contact_id, rules, started_at, ended_at)", 5);
        this.segments = new Insert(
                "owner_segment (id, mql_id, contact_id, rep_id, team_id, assigned_by, why, opened_at, closed_at, closed_because,"
                        + " open_mql_id, open_rep_id)",
                12);
        this.deals = new Insert(
                "deal (id, status, amount, currency, implied, by_hand, created_at, closed_at, updated_at)", 9);
        this.dealContacts = new Insert("deal_contact (deal_id, contact_id, position)", 3);
    }

    /** @param args the JDBC URL of an empty database, its user, its password, and how many leads */
    public static void main(String[] args) throws SQLException {
        var database = new DriverManagerDataSource(args[0], args[1], args[2]);
        Flyway.configure().dataSource(database).load().migrate();
        write(database, Integer.parseInt(args[3]));
    }

    static void write(DataSource database, int leads) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var history = new GeneratedHistory(connection);
            for (int lead = 0; lead < leads; lead++) {
                history.lead(lead, leads);
                if (lead % PORTION == PORTION - 1) {
                    history.flush();
                }
            }
            history.flush();
        }
    }

    private void lead(int number, int leads) throws SQLException {
        var id = "m%09d".formatted(number);
        var contact = "c%09d".formatted(number);
        var at = at(number, leads);
        var type = pick(TYPES, TYPE_SHARES);
        var team =
                type.equals("OUTBOUND") ? TEAMS.get(1) : TEAMS.get(random.nextInt(8) == 0 ? 2 + random.nextInt(2) : 0);
        var rep = "rep" + random.nextInt(REPS);
        var wall = (long) Math.exp(Math.log(2_520) + 2.2 * random.nextGaussian());
        var answered = at.plusSeconds(Math.min(wall, 2_500_000));
        var isAnswered = answered.isBefore(NOW) && random.nextInt(20) != 0;
        var business = Math.min(wall, 7_200 + wall / 3);
        var target = type.equals("DEMO_REQUEST") ? 4 : type.equals("BEHAVIORAL") ? 24 : 48;
        var due = at.plus(Duration.ofHours(target * 3L));
        var decided = (answered.isBefore(NOW) ? answered : at.plus(Duration.ofDays(9)))
                .plusSeconds(3_600L * (1 + random.nextInt(100)));
        // what nobody answers is given back within two weeks
        var isGivenUp = !isAnswered && at.plus(Duration.ofDays(14)).isBefore(NOW);
        var isDecided = isGivenUp || isAnswered && decided.isBefore(NOW);
        var accepted = isDecided && !isGivenUp && random.nextDouble() < 0.529;
        var closed = decided.plus(Duration.ofDays(2 + (long) Math.exp(2.6 + random.nextGaussian())));
        var hasDeal = accepted && random.nextDouble() < 0.6;
        var isOver = accepted && closed.isBefore(NOW);
        var won = hasDeal && isOver && random.nextDouble() < 0.35;
        var open = !isDecided || accepted && !isOver;

        mqls.row(
                id,
                id,
                contact,
                1,
                type,
                type,
                70,
                pick(SOURCES, SOURCE_SHARES),
                utc(at),
                utc(at),
                !isDecided ? "OPEN" : accepted ? "ACCEPTED" : "REJECTED",
                team,
                open ? rep : null,
                utc(due),
                isAnswered ? utc(answered) : null,
                isAnswered ? rep : null,
                isDecided ? utc(decided) : null,
                isDecided ? rep : null,
                isDecided && !accepted ? pick(REASONS, REASON_SHARES) : null,
                isOver && !won || isDecided && !accepted ? utc(isOver ? closed : decided) : null,
                won ? "CUSTOMER" : null,
                accepted ? utc(decided) : null,
                hasDeal ? utc(decided) : null,
                won ? utc(closed) : null,
                "1 Rule_" + type + random.nextInt(3));
        handoffs.row(id, contact, "", utc(at), open ? null : utc(isOver ? closed : decided));
        clock(id, contact, team, rep, at, due, target);
        if (isAnswered) {
            answer(id, contact, rep, answered, !answered.isAfter(due), business);
        } else if (due.isBefore(NOW)) {
            clock.row(
                    id,
                    2,
                    "BREACHED",
                    utc(due),
                    utc(due),
                    contact,
                    null,
                    rep,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        snapshot(id, contact, "lead-routing", "Rule_Route" + random.nextInt(8), at);
        snapshot(id, contact, "sla-policy", "Rule_" + type, at);
        segments.row(
                "s" + id,
                id,
                contact,
                rep,
                team,
                "ROTATION",
                "",
                utc(at),
                open ? null : utc(decided),
                open ? null : "DONE",
                open ? id : null,
                open ? rep : null);
        if (hasDeal) {
            deals.row(
                    "d" + id,
                    !isOver ? "OPEN" : won ? "WON" : "LOST",
                    random.nextInt(20) == 0 ? null : 500 + random.nextInt(90_000),
                    random.nextInt(10) == 0 ? "EUR" : "USD",
                    false,
                    false,
                    utc(decided),
                    isOver ? utc(closed) : null,
                    utc(isOver ? closed : decided));
            dealContacts.row("d" + id, contact, 0);
        }
    }

    private void clock(String id, String contact, String team, String rep, Instant at, Instant due, int target)
            throws SQLException {
        var targets = "PT%dH PT%dH PT%dH".formatted(target, target * 2, target * 6);
        clock.row(
                id, 1, "STARTED", utc(at), utc(at), contact, team, rep, "OWNER", utc(at), utc(at), utc(at), targets,
                utc(due), utc(due), utc(due), utc(due), null, null);
    }

    private void answer(String id, String contact, String rep, Instant at, boolean inTime, long business)
            throws SQLException {
        clock.row(
                id,
                2,
                inTime ? "MET" : "MET_LATE",
                utc(at),
                utc(at),
                contact,
                null,
                rep,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                business,
                null);
    }

    private void snapshot(String id, String contact, String table, String rule, Instant at) throws SQLException {
        snapshots.row(table.charAt(0) + id, contact, id, 1, table, 1, rule, "X", "{}", "{}", utc(at));
    }

    /** Evenly over the weeks; 13 % at weekends, most of them in the hours of the day. */
    private Instant at(int number, int leads) {
        var seconds = (long) ((double) number / leads * WEEKS * 7 * 86_400);
        var day = NOW.minus(Duration.ofDays(WEEKS * 7L)).plusSeconds(seconds).truncatedTo(ChronoUnit.DAYS);
        if (day.atOffset(ZoneOffset.UTC).getDayOfWeek().getValue() > 5 && random.nextDouble() > 0.45) {
            day = day.minus(Duration.ofDays(3));
        }
        var hour = random.nextDouble() < 0.6 ? 13 + random.nextInt(10) : random.nextInt(24);
        var at = day.plusSeconds(hour * 3_600L + random.nextInt(3_600));
        return at.isAfter(NOW) ? NOW.minusSeconds(random.nextInt(40_000)) : at;
    }

    private String pick(String[] values, double[] shares) {
        var chance = random.nextDouble();
        for (int i = 0; i < shares.length; i++) {
            chance -= shares[i];
            if (chance < 0) {
                return values[i];
            }
        }
        return values[values.length - 1 - random.nextInt(values.length - shares.length)];
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private void flush() throws SQLException {
        for (var insert : List.of(handoffs, mqls, clock, snapshots, segments, deals, dealContacts)) {
            insert.statement.executeBatch();
        }
        connection.commit();
    }

    private final class Insert {

        private final PreparedStatement statement;

        Insert(String into, int columns) throws SQLException {
            statement =
                    connection.prepareStatement("insert into " + into + " values (" + "?, ".repeat(columns - 1) + "?)");
        }

        void row(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, Types.NULL);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.addBatch();
        }
    }
}
