package io.handoff.reporting.counters;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.deal.DealChanged;
import io.handoff.decision.MatchedRule;
import io.handoff.decision.NearestRule;
import io.handoff.decision.TableReader;
import io.handoff.decision.TableRow;
import io.handoff.mql.MqlChanged;
import io.handoff.mql.MqlsOfContactChanged;
import io.handoff.reporting.counters.CountChanges.Outcome;
import io.handoff.sla.ClockCalendar;
import io.handoff.sla.ClockDisputes;
import io.handoff.sla.ClockRequest;
import io.handoff.sla.OwnerClock;
import io.handoff.sla.ResponseClocks;
import io.handoff.sla.ResponsePolicy;
import io.handoff.sla.ResponseTargets;
import io.handoff.sla.SlaSettings;
import io.handoff.team.SomePeople;
import io.handoff.team.Teams;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens, in whatever order, counted whenever and by whomever: the counters are those of what there is. */
abstract class CountChangesTest {

    private static final Instant START = Instant.parse("2026-05-18T14:00:00Z");
    private static final List<String> REPS = List.of("a", "b", "c");

    private final SettableClock clock = new SettableClock(START.toString());
    private final Random random = new Random(20260518);
    private final List<String> mqls = new ArrayList<>();
    private final List<String> deals = new ArrayList<>();
    private final List<String> contacts = new ArrayList<>();
    private DataSource database;
    private AnnotationConfigApplicationContext context;
    private JdbcClient jdbc;
    private ResponseClocks clocks;
    private TransactionTemplate transaction;

    abstract DataSource database();

    @BeforeEach
    void an_empty_company() {
        database = database();
        context = node();
        context.getBean(Teams.class)
                .apply(SomePeople.company(SomePeople.rep("a"), SomePeople.rep("b"), SomePeople.rep("c")));
        jdbc = context.getBean(JdbcClient.class);
        clocks = context.getBean(ResponseClocks.class);
        transaction = context.getBean(TransactionTemplate.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    private AnnotationConfigApplicationContext node() {
        return Slice.of(
                database,
                clock,
                "team",
                "sla",
                "reporting.facts",
                "reporting.counters",
                new JdbcTemplate(database),
                new SlaSettings(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4)),
                new OneTable());
    }

    @Test
    void random_changes_counted_in_random_portions_are_what_a_count_from_the_start_gives() {
        for (int i = 0; i < 400; i++) {
            transaction.executeWithoutResult(status -> somethingHappens());
            if (random.nextInt(4) == 0) {
                count(context).portion(1 + random.nextInt(6));
            }
            if (random.nextInt(10) == 0) {
                repeatANote();
            }
        }
        everything(context);

        var counted = cells();
        assertThat(counted).hasSizeGreaterThan(50);
        count(context).rebuild();
        everything(context);
        assertThat(cells()).containsExactlyEntriesOf(counted);
        assertThat(jdbc.sql("select count(*) from funnel_fact")
                        .query(Integer.class)
                        .single())
                .isEqualTo(jdbc.sql("select count(*) from mql")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void two_nodes_counting_at_once_count_nothing_twice_and_nothing_never() throws Exception {
        for (int i = 0; i < 120; i++) {
            transaction.executeWithoutResult(status -> somethingHappens());
        }
        try (var other = node()) {
            var threads = Executors.newFixedThreadPool(4);
            var counting = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                var node = i % 2 == 0 ? context : other;
                counting.add(threads.submit(() -> drainSlowly(node)));
            }
            for (int i = 0; i < 60; i++) {
                transaction.executeWithoutResult(status -> somethingHappens());
            }
            for (var each : counting) {
                each.get();
            }
            threads.shutdown();
        }
        everything(context);

        var counted = cells();
        count(context).rebuild();
        everything(context);
        assertThat(cells()).containsExactlyEntriesOf(counted);
    }

    private void drainSlowly(AnnotationConfigApplicationContext node) {
        for (int i = 0; i < 60; i++) {
            count(node).portion(3);
        }
    }

    @Test
    void a_reader_does_not_wait_for_the_node_that_counts() {
        transaction.executeWithoutResult(status -> newMql());
        transaction.executeWithoutResult(status -> {
            context.getBean(CountingLock.class).await();
            var fromElsewhere = Executors.newSingleThreadExecutor();
            try {
                assertThat(fromElsewhere
                                .submit(() -> count(context).portion(10))
                                .get())
                        .isEqualTo(Outcome.TAKEN);
            } catch (Exception e) {
                throw new AssertionError(e);
            } finally {
                fromElsewhere.shutdown();
            }
        });
        assertThat(context.getBean(CounterUpdater.class).behind()).isEqualTo(1);
    }

    @Test
    void a_transaction_notes_once_what_it_changed_and_nothing_when_it_is_undone() {
        transaction.executeWithoutResult(status -> {
            var id = newMql();
            clocks.met(id, clock.instant(), "a");
            changed(id);
            changed(id);
        });
        assertThat(notes()).isEqualTo(1);

        transaction.executeWithoutResult(status -> {
            newMql();
            status.setRollbackOnly();
        });
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void weeks_are_cut_anew_when_the_company_moves_to_another_zone() {
        clock.set("2026-05-25T02:00:00Z");
        transaction.executeWithoutResult(status -> newMql());
        everything(context);
        assertThat(weeks()).as("Sunday night in New York").containsExactly("2026-05-18");

        jdbc.sql("update company_profile set zone = 'Asia/Tokyo'").update();
        everything(context);
        assertThat(weeks()).as("Monday in Tokyo").containsExactly("2026-05-25");
    }

    private List<String> weeks() {
        return jdbc.sql("select distinct week from funnel_cell where axis = 'MQL'")
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void nothing_of_a_person_is_in_the_read_models() {
        for (int i = 0; i < 60; i++) {
            transaction.executeWithoutResult(status -> somethingHappens());
        }
        everything(context);
        for (var table : List.of("funnel_fact", "segment_fact", "deal_fact", "funnel_cell")) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
                    .as(table)
                    .isNotEqualTo("[]")
                    .doesNotContain("contact-");
        }
    }

    private static CountChanges count(AnnotationConfigApplicationContext node) {
        return node.getBean(CountChanges.class);
    }

    private static void everything(AnnotationConfigApplicationContext node) {
        node.getBean(CounterUpdater.class).completely();
        assertThat(node.getBean(CounterUpdater.class).behind()).isZero();
    }

    private Map<String, String> cells() {
        var cells = new TreeMap<String, String>();
        jdbc.sql("select * from funnel_cell").query(row -> {
            var key = new ArrayList<String>();
            for (var column : List.of("axis", "split", "team_id", "source", "week", "item")) {
                key.add(row.getString(column));
            }
            cells.put(key.stream().collect(Collectors.joining("|")), row.getString("counts") + row.getString("times"));
        });
        return cells;
    }

    private long notes() {
        return jdbc.sql("select count(*) from funnel_change").query(Long.class).single();
    }

    /** The same change told again, and an old one told late. */
    private void repeatANote() {
        if (!mqls.isEmpty()) {
            changed(any(mqls));
        }
    }

    private void somethingHappens() {
        clock.forward(Duration.ofMinutes(random.nextInt(600)));
        if (mqls.size() < 3 || random.nextInt(3) == 0) {
            newMql();
            return;
        }
        var id = any(mqls);
        switch (random.nextInt(13)) {
            case 0 -> responded(id);
            case 1 -> clocks.breached(id, clock.instant());
            case 2 -> clocks.transferred(id, "a", random.nextInt(5) == 0 ? null : any(REPS), clock.instant());
            case 3 -> decided(id, "REJECTED", any(List.of("TIMING", "OTHER")));
            case 4 -> decided(id, "ACCEPTED", null);
            case 5 -> update(id, "status = 'OPEN', decided_at = null, reject_reason = null, followed_up_at = null");
            case 6 -> update(id, "customer_at = :now, outcome = 'CUSTOMER'");
            case 7 -> update(id, "customer_at = null, outcome = null");
            case 8 -> update(id, "outcome = 'SQL_DISQUALIFIED', owner_id = null");
            case 9 -> deal(id);
            case 10 -> excused(id);
            case 11 -> merged();
            default -> forgotten();
        }
    }

    private String newMql() {
        var id = "mql-" + mqls.size();
        var contact = !contacts.isEmpty() && random.nextInt(3) == 0 ? any(contacts) : "contact-" + mqls.size();
        if (!contacts.contains(contact)) {
            contacts.add(contact);
        }
        mqls.add(id);
        var implied = random.nextInt(8) == 0;
        jdbc.sql("""
                        insert into mql (id, handoff_id, contact_id, pass, type, source, mql_at, received_at, status, team_id, owner_id,
                          qualified_by)
                        values (:id, :id, :contact, (select coalesce(max(pass), 0) + 1 from mql where contact_id = :contact), :type,
                          :source, :now, :now, 'OPEN', 'sdr', 'a', :rule)""")
                .param("id", id)
                .param("contact", contact)
                .param("type", implied ? "IMPLIED" : any(List.of("DEMO_REQUEST", "OUTBOUND")))
                .param("source", any(List.of("Google", "referral", "*")))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("rule", implied ? null : "1 Rule_" + random.nextInt(2), Types.VARCHAR)
                .update();
        changed(id);
        if (!implied && random.nextInt(6) != 0) {
            clocks.start(new ClockRequest(
                    id, contact, "sdr", any(REPS), clock.instant(), clock.instant(), clock.instant(), policy()));
        }
        return id;
    }

    private static ResponsePolicy policy() {
        return new ResponsePolicy(ResponseTargets.of("PT4H", "PT8H", "PT24H"), ClockCalendar.TEAM, OwnerClock.FRESH);
    }

    private void responded(String id) {
        clocks.met(id, clock.instant(), any(REPS));
        update(id, "responded_at = :now");
    }

    private void decided(String id, String status, String reason) {
        clocks.decidedWithoutResponse(id, status.equals("ACCEPTED"), clock.instant());
        jdbc.sql("update mql set status = ?, decided_at = ?, reject_reason = ? where id = ?")
                .params(status, clock.instant().atOffset(ZoneOffset.UTC), reason, id)
                .update();
        changed(id);
        if (status.equals("ACCEPTED")) {
            update(id, "sql_at = :now");
        }
    }

    private void excused(String id) {
        var missed = clocks.of(id).stream()
                .flatMap(it -> it.segments(clock.instant()).stream())
                .filter(part -> part.dispute() == null)
                .findFirst();
        missed.ifPresent(part -> {
            var disputes = context.getBean(ClockDisputes.class);
            disputes.disputed(id, part.no(), part.repId(), "not my fault");
            disputes.decided(id, part.no(), random.nextBoolean(), "manager", "so it is");
        });
    }

    private void deal(String mqlId) {
        var contact = contactOf(mqlId);
        if (deals.isEmpty() || random.nextBoolean()) {
            var id = "deal-" + deals.size();
            deals.add(id);
            jdbc.sql("""
                            insert into deal (id, status, outcome, amount, currency, implied, by_hand, created_at, updated_at)
                            values (:id, 'OPEN', 'OPEN', :amount, :currency, false, false, :now, :now)""")
                    .param("id", id)
                    .param("amount", random.nextInt(4) == 0 ? null : random.nextInt(9_000), Types.NUMERIC)
                    .param("currency", random.nextInt(3) == 0 ? null : "EUR", Types.VARCHAR)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("insert into deal_contact (deal_id, contact_id, position) values (?, ?, 0)")
                    .params(id, contact)
                    .update();
            context.publishEvent(new DealChanged(id));
            return;
        }
        var id = any(deals);
        var status = any(List.of("OPEN", "WON", "LOST", "DELETED"));
        jdbc.sql("update deal set status = ?, closed_at = ? where id = ?")
                .params(status, clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
        context.publishEvent(new DealChanged(id));
    }

    private void merged() {
        var survivor = any(contacts);
        var other = any(contacts);
        if (survivor.equals(other)) {
            return;
        }
        var pass = jdbc.sql("select coalesce(max(pass), 0) from mql where contact_id = ?")
                .param(survivor)
                .query(Integer.class)
                .single();
        for (var id : mqlsOf(other)) {
            jdbc.sql("update mql set contact_id = ?, pass = ? where id = ?")
                    .params(survivor, ++pass, id)
                    .update();
            changed(id);
        }
        jdbc.sql(
                        "delete from deal_contact where contact_id = :other and deal_id in (select deal_id from deal_contact where contact_id = :survivor)")
                .param("other", other)
                .param("survivor", survivor)
                .update();
        jdbc.sql("update deal_contact set contact_id = ? where contact_id = ?")
                .params(survivor, other)
                .update();
        context.publishEvent(new MqlsOfContactChanged(survivor));
        contacts.remove(other);
    }

    private void forgotten() {
        var contact = any(contacts);
        var anonymous = "erased-" + random.nextInt(1_000_000);
        jdbc.sql("update mql set contact_id = ?, source = null where contact_id = ?")
                .params(anonymous, contact)
                .update();
        jdbc.sql("update deal_contact set contact_id = ?, erased = true where contact_id = ?")
                .params(anonymous, contact)
                .update();
        context.publishEvent(new MqlsOfContactChanged(anonymous));
        contacts.remove(contact);
    }

    private void update(String id, String set) {
        var statement = jdbc.sql("update mql set " + set + " where id = :id").param("id", id);
        (set.contains(":now") ? statement.param("now", clock.instant().atOffset(ZoneOffset.UTC)) : statement).update();
        changed(id);
    }

    private void changed(String id) {
        context.publishEvent(new MqlChanged(id));
    }

    private String contactOf(String mqlId) {
        return jdbc.sql("select contact_id from mql where id = ?")
                .param(mqlId)
                .query(String.class)
                .single();
    }

    private List<String> mqlsOf(String contact) {
        return jdbc.sql("select id from mql where contact_id = ? order by pass")
                .param(contact)
                .query(String.class)
                .list();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Response times with a gold standard, without an engine. */
    private static final class OneTable implements TableReader {

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
            return Optional.of("PT5M");
        }

        @Override
        public List<TableRow> rows(String table) {
            return List.of();
        }

        @Override
        public Optional<TableRow> row(String table, int version, String ruleId) {
            return Optional.empty();
        }
    }
}
