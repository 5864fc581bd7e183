package io.handoff.assignment;

import static io.handoff.team.SomePeople.capacity;
import static io.handoff.team.SomePeople.rep;
import static io.handoff.team.SomePeople.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import io.handoff.Repetitions;
import io.handoff.team.Rep;
import io.handoff.team.Rotation;
import io.handoff.team.Teams;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Over random teams and thousands of picks, with people who come, go, fill up and empty: only who can is picked. */
class TeamAvailabilityPropertiesTest {

    private static final int PICKS = Repetitions.of(3_000, 10_000);
    private static final Instant NOW = Instant.parse("2026-06-01T16:00:00Z");

    private final Map<String, String> unavailable = new HashMap<>();
    private final Map<String, Long> open = new HashMap<>();

    @Property(tries = 3)
    void nobody_who_cannot_is_picked(
            @ForAll @IntRange(min = 2, max = 30) int size, @ForAll Rotation rotation, @ForAll long seed) {
        var random = new Random(seed);
        var team = IntStream.range(0, size)
                .mapToObj(i -> capacity(weight(rep("r" + i), random.nextInt(5)), random.nextInt(3) == 0 ? null : 5))
                .toList();
        var availabilities = availabilities(team);
        var credits = TurnCredits.parse("");
        for (int i = 0; i < PICKS; i++) {
            something_happens(team, random);
            var excluded = random.nextInt(10) == 0 ? Set.of("r" + random.nextInt(size)) : Set.<String>of();
            var availability = availabilities.of("sdr", excluded, true, NOW);

            var order = availability.inOrder(rotation, credits);

            // an assertion costs more than a pick
            if (!Set.copyOf(order).equals(whoCan(team, excluded))) {
                assertThat(order).containsExactlyInAnyOrderElementsOf(whoCan(team, excluded));
            }
            if (!order.isEmpty()) {
                var next = order.get(0).id();
                credits = credits.taken(next, availability.weights(credits));
                open.merge(next, 1L, Long::sum);
            }
        }
    }

    private Set<Rep> whoCan(List<Rep> team, Set<String> excluded) {
        var able = new HashSet<Rep>();
        for (var rep : team) {
            var full = rep.capacity() != null && open.getOrDefault(rep.id(), 0L) >= rep.capacity();
            if (!full && rep.weight() > 0 && !excluded.contains(rep.id()) && !unavailable.containsKey(rep.id())) {
                able.add(rep);
            }
        }
        return able;
    }

    private void something_happens(List<Rep> team, Random random) {
        var id = team.get(random.nextInt(team.size())).id();
        switch (random.nextInt(6)) {
            case 0 ->
                unavailable.put(
                        id, List.of("is away", "is paused", "is not active").get(random.nextInt(3)));
            case 1, 2 -> unavailable.remove(id);
            case 3, 4 -> open.computeIfPresent(id, (rep, held) -> Math.max(0, held - 3));
            default -> {
                // nothing, this time
            }
        }
    }

    private TeamAvailabilityReader availabilities(List<Rep> team) {
        unavailable.clear();
        open.clear();
        var teams = mock(Teams.class, withSettings().stubOnly());
        when(teams.repsOf("sdr")).thenReturn(team);
        when(teams.findTeam("sdr")).thenReturn(Optional.empty());
        when(teams.whyUnavailable(any(), any()))
                .thenAnswer(call -> Optional.ofNullable(
                        unavailable.get(call.<Rep>getArgument(0).id())));
        var segments = mock(OwnerSegments.class, withSettings().stubOnly());
        when(segments.openCounts(any())).thenAnswer(call -> Map.copyOf(open));
        return new TeamAvailabilityReader(teams, segments);
    }
}
