package io.handoff.assignment;

import static io.handoff.team.SomePeople.rep;
import static io.handoff.team.SomePeople.weight;
import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.team.Rep;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rule of the rotation, without a database. */
class TurnCreditsTest {

    private TurnCredits credits = TurnCredits.parse("");

    @Test
    void equals_go_in_order() {
        var team = List.of(rep("a"), rep("b"), rep("c"));

        assertThat(picks(team, 7)).containsExactly("a", "b", "c", "a", "b", "c", "a");
    }

    @Test
    void weights_are_spread_not_bunched() {
        var team = List.of(weight(rep("a"), 5), rep("b"), rep("c"));

        assertThat(String.join("", picks(team, 70)))
                .doesNotContain("aaaa")
                .doesNotContain("bc")
                .doesNotContain("cb");
    }

    @Test
    @DisplayName(
            "D12 Weights 3:1 over 4,000 picks are 3,000 and 1,000, and nobody comes more than three times in a row")
    void weights_hold_over_many_picks() {
        var picks = picks(List.of(weight(rep("a"), 3), rep("b")), 4000);

        assertThat(picks.stream().filter("a"::equals).count()).isEqualTo(3000);
        assertThat(String.join("", picks)).doesNotContain("aaaa").doesNotContain("bb");
    }

    @Test
    @DisplayName("D11 Weight 0 is never next")
    void weight_zero_is_never_next() {
        assertThat(picks(List.of(weight(rep("a"), 0), rep("b")), 3)).containsOnly("b");
        assertThat(inOrder(List.of(weight(rep("a"), 0)))).isEmpty();
        assertThat(inOrder(List.of())).isEmpty();
    }

    @Test
    @DisplayName("D3 Who comes back after long absence gets no flood")
    void a_returner_starts_at_the_teams_level() {
        var all = List.of(rep("a"), rep("b"), rep("c"));
        picks(all, 30);
        picks(all.subList(0, 2), 200);

        assertThat(count(picks(all, 30), "c")).isBetween(9L, 11L);
    }

    @Test
    @DisplayName("D4 A newcomer in a team with 200 turns each starts at its average")
    void a_newcomer_starts_at_the_teams_level() {
        var old = List.of(rep("a"), rep("b"));
        picks(old, 400);

        assertThat(count(picks(List.of(rep("a"), rep("b"), rep("z")), 30), "z")).isBetween(9L, 11L);
    }

    @Test
    @DisplayName("D4 A newcomer is not starved where others are owed turns")
    void a_newcomer_is_not_behind_what_others_are_owed() {
        var old = List.of(rep("a"), rep("b"), rep("c"));
        for (int i = 0; i < 60; i++) {
            credits = credits.taken("a", Weights.of(old));
        }

        var next = picks(List.of(rep("a"), rep("b"), rep("c"), rep("z")), 30);

        assertThat(count(next, "z")).isBetween(9L, 11L);
    }

    @Test
    @DisplayName("D5 Who leaves and comes back does not reset the others")
    void leaving_resets_nobody() {
        var all = List.of(weight(rep("a"), 2), rep("b"), rep("c"));
        picks(all, 2);
        var before = credits;
        picks(all.subList(0, 2), 30);

        assertThat(credits.of("c")).isEqualTo(before.of("c"));
        assertThat(credits.of("a")).isEqualTo(before.of("a"));
    }

    @Test
    void a_turn_given_back_comes_next() {
        var team = List.of(rep("a"), rep("b"), rep("c"));
        picks(team, 3);
        credits = credits.taken("a", Weights.of(team)).givenBack("a", Weights.of(team));

        assertThat(picks(team, 3)).containsExactly("a", "b", "c");
    }

    @Test
    void levels_are_kept_as_readable_text() {
        picks(List.of(rep("a"), rep("b-1"), rep("c@x.y")), 1);

        assertThat(credits).hasToString("a=-666666666 b-1=333333333 c@x.y=333333333");
        assertThat(TurnCredits.parse(credits.toString())).isEqualTo(credits);
    }

    private List<String> picks(List<Rep> present, int times) {
        var result = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            result.add(turn(present));
        }
        return result;
    }

    private String turn(List<Rep> present) {
        var next = inOrder(present).get(0);
        credits = credits.taken(next.id(), Weights.of(present));
        return next.id();
    }

    private List<Rep> inOrder(List<Rep> present) {
        var candidates = present.stream().filter(rep -> rep.weight() > 0).toList();
        return credits.inOrder(candidates, Weights.of(candidates));
    }

    private static long count(List<String> picks, String rep) {
        return picks.stream().filter(rep::equals).count();
    }
}
