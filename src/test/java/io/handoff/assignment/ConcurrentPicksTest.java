package io.handoff.assignment;

import static io.handoff.team.SomePeople.capacity;
import static io.handoff.team.SomePeople.rep;
import static io.handoff.team.SomePeople.weight;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many at once, on a real database: nobody is picked from a state that is not so any more. */
abstract class ConcurrentPicksTest extends AssignmentsOnADatabase {

    @Test
    @DisplayName("E1 50 parallel picks of 4 reps: 13, 13, 12, 12")
    void fifty_at_once() throws Exception {
        people(rep("a"), rep("b"), rep("c"), rep("d"));

        pickInParallel(50);

        assertThat(turns().values()).containsExactlyInAnyOrder(13L, 13L, 12L, 12L);
    }

    @Test
    @DisplayName("E1 1,000 picks by 16 threads: none lost, none double, the weights hold to the turn")
    void a_thousand_at_once() throws Exception {
        people(weight(rep("a"), 5), weight(rep("b"), 3), rep("c"), rep("d"));

        pickInParallel(1000);

        assertThat(turns()).isEqualTo(Map.of("a", 500L, "b", 300L, "c", 100L, "d", 100L));
        assertThat(rows("owner_segment")).isEqualTo(1000);
        assertThat(count("select count(distinct mql_id) from owner_segment")).isEqualTo(1000);
        assertThat(count("select count(distinct turn) from owner_segment")).isEqualTo(1000);
        assertThat(count("select max(turn) from rotation_turn where team_id = 'sdr'"))
                .isEqualTo(1000);
        assertThat(assignments.next("sdr", null).reps())
                .extracting(RotationRank::level)
                .containsOnly(0.0);
    }

    @Test
    @DisplayName("D26 500 at once are shared as 500 one by one")
    void in_bulk_as_one_by_one() throws Exception {
        people(weight(rep("a"), 7), weight(rep("b"), 2), rep("c"));
        picks(500);
        var oneByOne = turns();
        var after = credits();
        stop();
        start();
        people(weight(rep("a"), 7), weight(rep("b"), 2), rep("c"));

        pickInParallel(500);

        assertThat(turns()).isEqualTo(oneByOne);
        assertThat(credits()).isEqualTo(after);
    }

    @Test
    @DisplayName("E1 Never two picks for the last slot")
    void the_last_slot() throws Exception {
        people(rep("a"), capacity(rep("b"), 3), capacity(rep("c"), 1));

        pickInParallel(40);

        assertThat(turns()).isEqualTo(Map.of("a", 36L, "b", 3L, "c", 1L));
    }

    @Test
    @DisplayName("D7 A rep who leaves while a pick waits is not picked")
    void who_leaves_before_the_pick() throws Exception {
        people(rep("a"), rep("b"));

        var owner = pickWhile(
                () -> jdbc().sql("update rep set active = false where id = 'a'").update());

        assertThat(owner.repId()).isEqualTo("b");
        assertThat(assignments.openLoad("a")).isZero();
    }

    @Test
    @DisplayName("D7 A rep whom somebody chose and who leaves meanwhile: nobody is picked")
    void who_was_chosen_and_leaves() throws Exception {
        people(rep("a"), rep("b"));
        var chosen = request("sdr").chosen("a");

        var owner = pickWhile(
                chosen,
                () -> jdbc().sql("update rep set active = false where id = 'a'").update());

        assertThat(owner).isNull();
        assertThat(rows("owner_segment")).isZero();
    }

    @Test
    @DisplayName("D7 Who leaves waits for the pick before, and then sees what it gave")
    void who_leaves_after_the_pick() throws Exception {
        people(rep("a"));
        var picked = new CountDownLatch(1);
        var leaving = Executors.newSingleThreadExecutor();
        try {
            var seen = transaction().execute(status -> {
                var owner = picked(request("sdr"));
                picked.countDown();
                return leaving.submit(() -> {
                    picked.await();
                    return transaction().execute(other -> {
                        assignments.lockTeam(owner.teamId());
                        jdbc().sql("update rep set active = false where id = 'a'")
                                .update();
                        return segments.openOf("a").size();
                    });
                });
            });

            assertThat(seen.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        } finally {
            leaving.shutdownNow();
        }
    }

    @Test
    void the_ledger_replayed_gives_the_same_levels() throws Exception {
        people(weight(rep("a"), 3), rep("b"), capacity(rep("c"), 20));
        pickInParallel(100);
        people(weight(rep("a"), 2), rep("b"), rep("c"), rep("z"));
        var given = picks(7);
        for (int i = 1; i <= 40; i += 3) {
            assignments.giveBackTurn("at-once-" + i, MONDAY_NOON);
            assignments.assign(request("sdr").sticky("b"));
            reassign("at-once-" + (i + 1), "z");
        }
        assertThat(given).contains("z");

        var replayed = TurnCredits.parse("");
        for (var turn : ledgerRows()) {
            var availability = Weights.parse(turn.availability());
            replayed = turn.kind().equals("TAKEN")
                    ? replayed.taken(turn.repId(), availability)
                    : replayed.givenBack(turn.repId(), availability);
            assertThat(replayed).hasToString(turn.credits());
        }
        assertThat(replayed).hasToString(credits());
    }

    private record Row(String kind, String repId, String availability, String credits) {}

    private List<Row> ledgerRows() {
        return jdbc().sql("select kind, rep_id, bench, levels from rotation_turn where team_id = 'sdr' order by turn")
                .query((row, n) -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private Assignment pickWhile(Runnable change) throws Exception {
        return pickWhile(request("sdr"), change);
    }

    /** The pick begins while the change is not committed yet, and waits for it. */
    private Assignment pickWhile(AssignmentRequest request, Runnable change) throws Exception {
        var picking = Executors.newSingleThreadExecutor();
        try {
            var owner = transaction().execute(status -> {
                assignments.lockTeam("sdr");
                var pick = picking.submit(() -> picked(request));
                change.run();
                return pick;
            });
            return owner.get(20, TimeUnit.SECONDS);
        } finally {
            picking.shutdownNow();
        }
    }

    private Assignment picked(AssignmentRequest request) {
        try {
            return assignments.assign(request);
        } catch (NoRepAvailable nobody) {
            return null;
        }
    }

    private void pickInParallel(int times) throws Exception {
        inParallel(IntStream.range(0, times)
                .<Callable<Assignment>>mapToObj(i -> () -> assignments.assign(request("sdr", "at-once-" + i)))
                .toList());
    }

    private Map<String, Long> turns() {
        return jdbc().sql("select rep_id from owner_segment").query(String.class).list().stream()
                .collect(Collectors.groupingBy(rep -> rep, Collectors.counting()));
    }

    private String credits() {
        return jdbc().sql(
                        "select levels from rotation_turn where team_id = 'sdr' order by turn desc fetch first 1 row only")
                .query(String.class)
                .single();
    }

    private long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    private TransactionTemplate transaction() {
        return context.getBean(TransactionTemplate.class);
    }

    private JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }
}
