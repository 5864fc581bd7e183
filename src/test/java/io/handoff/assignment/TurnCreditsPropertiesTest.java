package io.handoff.assignment;

import static io.handoff.team.SomePeople.rep;
import static io.handoff.team.SomePeople.weight;
import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.Repetitions;
import io.handoff.team.Rep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every team: 2 to 30 reps, weights up to 1:1000, thousands of turns. */
class TurnCreditsPropertiesTest {

    private static final int TURNS = Repetitions.of(2_000, 10_000);

    /** Millionths of a turn, for what sums of doubles and the billionths of a level round off in so many turns. */
    private static final double ROUNDING = 0.0001;

    /** See {@link TurnCredits}: measured, not proven, so the teams are random but the same in every run. */
    private static final double NEAR_ONE = 2.0;

    @Property(tries = 40)
    void while_the_team_stays_everybody_is_within_less_than_one_turn(@ForAll("weights") List<Integer> weights) {
        var team = new Simulated(weights);
        var bound = 1 - 1.0 / (2 * weights.size() - 2) + ROUNDING;

        for (int i = 1; i < TURNS; i++) {
            team.turn(team.reps);
        }

        assertThat(team.farthest).isLessThanOrEqualTo(bound);
    }

    @Property(tries = 40, seed = "2026")
    void while_some_are_away_for_a_turn_everybody_stays_near_one_turn(
            @ForAll("weights") List<Integer> weights, @ForAll @IntRange(max = 80) int percentAway, @ForAll long seed) {
        var team = new Simulated(weights);
        var random = new Random(seed);

        for (int i = 1; i < TURNS; i++) {
            team.turn(team.reps.stream()
                    .filter(rep -> random.nextInt(100) >= percentAway)
                    .toList());
        }

        assertThat(team.farthest).isLessThan(NEAR_ONE);
    }

    @Property(tries = 40, seed = "2026")
    void while_some_are_away_for_long_everybody_stays_near_one_turn(
            @ForAll("weights") List<Integer> weights,
            @ForAll @IntRange(min = 2, max = 1000) int longest,
            @ForAll long seed) {
        var team = new Simulated(weights);
        var random = new Random(seed);
        var changes = new HashMap<String, Integer>();
        var here = new HashMap<String, Boolean>();

        for (int i = 1; i < TURNS; i++) {
            for (var rep : team.reps) {
                if (changes.getOrDefault(rep.id(), 0) <= i) {
                    here.put(rep.id(), random.nextInt(4) > 0);
                    changes.put(rep.id(), i + 1 + random.nextInt(longest));
                }
            }
            team.turn(team.reps.stream().filter(rep -> here.get(rep.id())).toList());
        }

        assertThat(team.farthest).isLessThan(NEAR_ONE);
    }

    @Provide
    Arbitrary<List<Integer>> weights() {
        var equal = Arbitraries.of(1);
        var usual = Arbitraries.integers().between(1, 5);
        var skewed = Arbitraries.of(1, 1000);
        var any = Arbitraries.integers().between(1, 1000);
        return Arbitraries.of(equal, usual, skewed, any)
                .flatMap(some -> some.list().ofMinSize(2).ofMaxSize(30));
    }

    /** A team whose entitlement is added up apart from the levels, so that the rule is not its own judge; at first everybody is there. */
    private static class Simulated {

        private final List<Rep> reps;
        private final Map<String, Double> due = new HashMap<>();
        private TurnCredits credits = TurnCredits.parse("");

        /** The most turns that anybody ever was from what they were entitled to. */
        private double farthest;

        Simulated(List<Integer> weights) {
            reps = IntStream.range(0, weights.size())
                    .mapToObj(i -> weight(rep("r" + i), weights.get(i)))
                    .toList();
            turn(reps);
        }

        void turn(List<Rep> present) {
            if (present.isEmpty()) {
                return;
            }
            var availability = Weights.of(present);
            var next = credits.inOrder(present, availability).get(0);
            // an assertion costs more than a turn
            if (!present.contains(next)) {
                assertThat(present).contains(next);
            }
            credits = credits.taken(next.id(), availability);
            double total = present.stream().mapToInt(Rep::weight).sum();
            present.forEach(rep -> due.merge(rep.id(), rep.weight() / total, Double::sum));
            due.merge(next.id(), -1.0, Double::sum);
            for (var distance : due.values()) {
                farthest = Math.max(farthest, Math.abs(distance));
            }
        }
    }
}
