package io.handoff.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.deal.Deal.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is told of a deal ends the same in any order. */
class DealStatePropertiesTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    /** @param told null for news without a status */
    private record Fact(boolean deletes, Status told, DealUpdate news) {}

    @Property(tries = 2000)
    @Label("M6 M7 M26 the same news of a deal end the same in any order")
    void any_order(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int count) {
        var random = new Random(seed);
        var facts = new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> fact(i, random)).toList());
        facts.add(new Fact(false, null, news(count, random, DealContacts.of("a"))));
        var inOrder = play(facts);

        Collections.shuffle(facts, random);

        assertThat(play(facts)).isEqualTo(inOrder);
    }

    /** As intake does it: what tells that an unknown deal is deleted waits until the deal is known. */
    private static Deal play(List<Fact> facts) {
        DealState state = null;
        var waiting = new ArrayList<Fact>();
        for (var fact : facts) {
            if (state == null && fact.deletes()) {
                waiting.add(fact);
            } else if (state == null) {
                state = DealState.open(fact.news(), false).with(fact.news(), fact.told());
                for (var early : waiting) {
                    state = state.deleted(early.news().at());
                }
            } else if (fact.deletes()) {
                state = state.deleted(fact.news().at());
            } else {
                state = state.with(fact.news(), fact.told());
            }
        }
        return state.deal();
    }

    private static Fact fact(int minute, Random random) {
        var ids = new ArrayList<>(List.of("a", "b", "c").subList(0, random.nextInt(4)));
        Collections.shuffle(ids, random);
        var primary = random.nextInt(4) == 0 ? List.of("a", "b", "c").get(random.nextInt(3)) : null;
        var contacts = new DealContacts(random.nextBoolean() ? ids : null, primary);
        var told = List.of(Status.OPEN, Status.WON, Status.LOST).get(random.nextInt(3));
        return new Fact(random.nextInt(4) == 0, random.nextBoolean() ? told : null, news(minute, random, contacts));
    }

    private static DealUpdate news(int minute, Random random, DealContacts contacts) {
        var terms = new DealTerms(
                random.nextBoolean() ? "Renewal " + minute : null,
                random.nextBoolean() ? new BigDecimal(100 * minute) : null,
                random.nextBoolean() ? "EUR" : null);
        return new DealUpdate(
                "deal",
                contacts,
                terms,
                random.nextBoolean() ? "ae" + minute + "@acme.example" : null,
                random.nextBoolean() ? "NO_BUDGET" : null,
                START.plusSeconds(60L * minute));
    }
}
