package io.handoff.assignment;

import static io.handoff.team.SomePeople.capacity;
import static io.handoff.team.SomePeople.rep;
import static io.handoff.team.SomePeople.weight;
import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.Repetitions;
import io.handoff.team.AbsencePolicy;
import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Over absences, weights, returned turns, capacity and returns: a rep who comes back gets no more leads in a row than one who is owed what a
 * present rep can be owed.
 */
class ReturningRepsPropertiesTest {

    private static final int STEPS = Repetitions.of(1_500, 6_000);

    @Property(tries = 100)
    @Label("M34 Who returns from time off, a pause or a deactivation gets no flood of leads")
    void who_returns_gets_no_flood(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 5) Integer> weights,
            @ForAll boolean limited,
            @ForAll boolean timeOff,
            @ForAll long seed) {
        var team = new Simulated(weights, limited, timeOff, new Random(seed));

        for (int i = 0; i < STEPS; i++) {
            team.step();
        }

        assertThat(team.floods).isEmpty();
    }

    private static class Simulated {

        private final List<Rep> reps;
        private final boolean timeOff;
        private final Random random;
        private final Set<Rep> absent = new HashSet<>();
        private final TreeMap<Integer, Lead> open = new TreeMap<>();
        private final Map<String, Integer> inARow = new HashMap<>();
        private final List<String> floods = new ArrayList<>();
        private TurnCredits credits = TurnCredits.parse("");
        private int leads;

        private record Lead(Rep owner, Weights sharing) {}

        Simulated(List<Integer> weights, boolean limited, boolean timeOff, Random random) {
            this.timeOff = timeOff;
            this.random = random;
            reps = IntStream.range(0, weights.size())
                    .mapToObj(i -> weight(rep("r" + i), weights.get(i)))
                    .map(rep -> limited ? capacity(rep, 8) : rep)
                    .toList();
        }

        void step() {
            var rep = reps.get(random.nextInt(reps.size()));
            switch (random.nextInt(12)) {
                case 0 -> leaves(rep);
                case 1 -> comesBack(rep);
                case 2 -> rejected();
                case 3, 4, 5, 6 -> done();
                default -> arrives(Set.of());
            }
        }

        private TeamAvailability availability(Set<String> excluded) {
            var held = new HashMap<String, Long>();
            open.values().forEach(lead -> held.merge(lead.owner().id(), 1L, Long::sum));
            var reasons = new HashMap<String, String>();
            for (var rep : reps) {
                var full = rep.capacity() != null && held.getOrDefault(rep.id(), 0L) >= rep.capacity();
                if (excluded.contains(rep.id()) || full || absent.contains(rep)) {
                    reasons.put(rep.id(), "cannot");
                }
            }
            var away = List.copyOf(absent);
            return new TeamAvailability(reps, reasons, held, timeOff ? away : List.of(), away, AbsencePolicy.NONE);
        }

        private void arrives(Set<String> excluded) {
            var availability = availability(excluded);
            credits = availability.settled(credits);
            var order = availability.inOrder(Rotation.ROUND_ROBIN, credits);
            if (order.isEmpty()) {
                return;
            }
            var next = order.get(0);
            var sharing = availability.weights(credits);
            credits = credits.taken(next.id(), sharing);
            open.put(leads++, new Lead(next, sharing));
            if (excluded.isEmpty() && order.size() > 1) {
                counts(next, sharing);
            }
        }

        /** Only while the rep is the one who came back last and nobody leaves; ends when another rep gets a lead. */
        private void counts(Rep next, Weights sharing) {
            inARow.keySet().retainAll(Set.of(next.id()));
            var run = inARow.computeIfPresent(next.id(), (id, n) -> n + 1);
            var share = (double) sharing.shareOf(next.id()) / TurnCredits.TURN;
            if (run != null && run > 1 + 2 / (1 - share)) {
                floods.add(next.id() + " got " + run + " in a row");
            }
        }

        /** As the application: what the rep holds goes to others, and the turns are returned. */
        private void leaves(Rep rep) {
            if (absent.add(rep)) {
                inARow.clear();
                for (var held : List.copyOf(open.entrySet())) {
                    if (held.getValue().owner().equals(rep)) {
                        givenBack(held.getKey());
                        arrives(Set.of(rep.id()));
                    }
                }
            }
        }

        private void comesBack(Rep rep) {
            if (absent.remove(rep)) {
                inARow.clear();
                inARow.put(rep.id(), 0);
            }
        }

        /** A lead with bad data costs no turn, which is no flood. */
        private void rejected() {
            if (!open.isEmpty()) {
                var key = open.ceilingKey(random.nextInt(open.lastKey() + 1));
                inARow.remove(open.get(key).owner().id());
                givenBack(key);
            }
        }

        private void givenBack(int key) {
            var lead = open.remove(key);
            credits = availability(Set.of())
                    .settled(credits.givenBack(lead.owner().id(), lead.sharing()));
        }

        private void done() {
            open.pollFirstEntry();
        }
    }
}
