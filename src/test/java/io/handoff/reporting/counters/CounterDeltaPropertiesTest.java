package io.handoff.reporting.counters;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.reporting.facts.MqlFact;
import io.handoff.reporting.facts.WeekBasis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

/** The parts add up to the whole, whatever the facts and whatever happened to them. */
class CounterDeltaPropertiesTest {

    private final Map<CounterKey, CounterDelta.Part> cells = new HashMap<>();

    /** Deals are facts of their own. */
    private boolean withDeals;

    @BeforeTry
    void nothing_is_counted() {
        cells.clear();
        withDeals = false;
    }

    @Property(tries = 150)
    @Label("K6 Teams, sources, types, reps with nobody's, and reasons add up to the whole, in every week")
    void parts_add_up(@ForAll long seed, @ForAll @IntRange(max = 40) int many) {
        add(facts(seed, many));

        for (var total : keys(key -> key.split() == CounterDimension.NONE && isTotal(key))) {
            var whole = cells.get(total);
            var inWeek = inWeekOf(total);
            assertThat(sum(
                            inWeek,
                            key -> key.split() == CounterDimension.NONE && !isAll(key.team()) && isAll(key.source())))
                    .as("teams of %s", total)
                    .isEqualTo(whole);
            assertThat(sum(
                            inWeek,
                            key -> key.split() == CounterDimension.NONE && isAll(key.team()) && !isAll(key.source())))
                    .as("sources of %s", total)
                    .isEqualTo(whole);
            assertThat(sum(
                            inWeek,
                            key -> key.split() == CounterDimension.NONE && !isAll(key.team()) && !isAll(key.source())))
                    .as("teams and sources of %s", total)
                    .isEqualTo(whole);
            assertThat(sum(inWeek, key -> key.split() == CounterDimension.TYPE && isAll(key.source()))
                            .counts())
                    .as("types of %s", total)
                    .isEqualTo(withoutMoney(whole.counts()));
        }
    }

    @Property(tries = 100)
    @Label("Each rep's judgements make up what they had, and all of them with nobody's make up the owners' parts")
    void owners_parts_add_up(@ForAll long seed, @ForAll @IntRange(max = 40) int many) {
        var facts = facts(seed, many);
        add(facts);

        var parts = keys(key -> key.split() == CounterDimension.REP && isAll(key.source()));
        for (var key : parts) {
            var counts = cells.get(key).counts();
            assertThat(judged(counts)).as("%s", key).isEqualTo(counts.get("MQLS"));
        }
        var all = parts.stream()
                .mapToLong(key -> cells.get(key).counts().get("MQLS"))
                .sum();
        assertThat(all)
                .isEqualTo(
                        facts.stream().mapToLong(fact -> fact.segments().size()).sum());
    }

    @Property(tries = 100)
    @Label("Every MQL is judged once and decided once; the reasons make up the rejections")
    void each_is_counted_once(@ForAll long seed, @ForAll @IntRange(max = 40) int many) {
        add(facts(seed, many));

        for (var total : keys(key -> key.axis() == WeekBasis.MQL && key.split() == CounterDimension.NONE)) {
            var counts = cells.get(total).counts();
            assertThat(judged(counts)).as("%s", total).isEqualTo(counts.get("MQLS"));
            assertThat(counts.get("UNDECIDED")
                            + counts.get("ACCEPTED")
                            + counts.get("REJECTED")
                            + counts.get("DISQUALIFIED")
                            + counts.get("ENDED"))
                    .isEqualTo(counts.get("MQLS"));
            assertThat(details(counts, "REJECTED")).isEqualTo(counts.get("REJECTED"));
            assertThat(details(counts, "SQL_DISQUALIFIED")).isEqualTo(counts.get("SQL_DISQUALIFIED"));
        }
    }

    @Property(tries = 100)
    @Label("K7 A recycled customer counts once by last and once by first pass, never twice in a total")
    void two_columns_have_the_same_total(@ForAll long seed, @ForAll @IntRange(max = 40) int many) {
        add(facts(seed, many));

        for (var total : keys(key -> key.split() == CounterDimension.NONE && isTotal(key))) {
            var counts = cells.get(total).counts();
            assertThat(counts.get("FIRST_PASS_CUSTOMERS")).isEqualTo(counts.get("CUSTOMERS"));
            for (var currency : SomeFacts.CURRENCIES) {
                assertThat(counts.get("FIRST_PASS_WON/" + currency)).isEqualTo(counts.get("DEALS_WON/" + currency));
                assertThat(counts.get("FIRST_PASS_WON_CENTS/" + currency))
                        .isEqualTo(counts.get("DEALS_WON_CENTS/" + currency));
            }
        }
    }

    @Property(tries = 100)
    @Label("Changed any number of times, in any order, the counters are those of the facts as they are")
    void only_what_is_counts(@ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int many) {
        var some = new SomeFacts(seed);
        var present = new HashMap<String, MqlFact>();
        for (int i = 0; i < many * 4; i++) {
            var id = "m" + some.upTo(many);
            var fresh = some.fact(id);
            var share = new CounterDelta();
            if (present.containsKey(id)) {
                share.takeOut(present.get(id));
            }
            share.put(fresh);
            present.put(id, fresh);
            merge(share);
        }
        var changed = Map.copyOf(cells);
        cells.clear();
        add(present.values());
        assertThat(changed).isEqualTo(cells);

        var out = new CounterDelta();
        present.values().forEach(out::takeOut);
        merge(out);
        assertThat(cells).as("nothing is left of what is gone").isEmpty();
    }

    @Property
    void what_is_written_is_read_again(@ForAll long seed) {
        add(facts(seed, 5));
        cells.values().forEach(part -> {
            assertThat(NamedCounts.parse(part.counts().toString())).isEqualTo(part.counts());
            assertThat(NamedCounts.parse(part.times().toString())).isEqualTo(part.times());
        });
    }

    @Property
    @Label("A percentile of rounded times is the percentile, rounded")
    void rounding_keeps_the_order(
            @ForAll List<@IntRange(max = 3_000_000) Integer> seconds,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        var share = percent / 100.0;
        var times = new NamedCounts();
        seconds.forEach(it -> times.add("WALL/" + RoundedSeconds.of(it), 1));
        var exact = seconds.stream().sorted().toList();
        var expected = exact.isEmpty()
                ? null
                : (Long) RoundedSeconds.of(exact.get(Math.max((int) Math.ceil(exact.size() * share), 1) - 1));

        assertThat(CounterValues.of("", times.toString()).percentile(ResponseInterval.WALL, share))
                .isEqualTo(expected);
    }

    private static List<MqlFact> facts(long seed, int many) {
        var some = new SomeFacts(seed);
        var facts = new ArrayList<MqlFact>();
        for (int i = 0; i < many; i++) {
            facts.add(some.fact("m" + i));
        }
        return facts;
    }

    private void add(Iterable<MqlFact> facts) {
        var share = new CounterDelta();
        var some = new SomeFacts(7);
        for (var fact : facts) {
            share.put(fact);
            if (withDeals) {
                share.put(some.deal("d" + fact.mqlId(), fact));
            }
        }
        merge(share);
    }

    @Property(tries = 100)
    @Label("Money adds up: sources, teams and passes to the total, in each currency")
    void money_adds_up(@ForAll long seed, @ForAll @IntRange(max = 40) int many) {
        withDeals = true;
        add(facts(seed, many));

        for (var total : keys(key -> key.split() == CounterDimension.NONE && isTotal(key))) {
            var whole = onlyMoney(cells.get(total).counts());
            var inWeek = inWeekOf(total);
            assertThat(onlyMoney(sum(
                                    inWeek,
                                    key -> key.split() == CounterDimension.NONE
                                            && isAll(key.team())
                                            && !isAll(key.source()))
                            .counts()))
                    .isEqualTo(whole);
            assertThat(sum(inWeek, key -> key.split() == CounterDimension.PASS && isAll(key.source()))
                            .counts())
                    .as("passes of %s", total)
                    .isEqualTo(whole);
        }
    }

    private void merge(CounterDelta share) {
        share.parts().forEach((key, part) -> {
            var known = cells.computeIfAbsent(key, k -> new CounterDelta.Part(new NamedCounts(), new NamedCounts()));
            known.counts().add(part.counts());
            known.times().add(part.times());
            if (known.isEmpty()) {
                cells.remove(key);
            }
        });
    }

    private List<CounterKey> keys(Predicate<CounterKey> wanted) {
        return cells.keySet().stream().filter(wanted).toList();
    }

    private static boolean isTotal(CounterKey key) {
        return isAll(key.team()) && isAll(key.source());
    }

    private static boolean isAll(String name) {
        return name.equals(CounterKey.ALL);
    }

    private Predicate<CounterKey> inWeekOf(CounterKey total) {
        return key -> key.axis() == total.axis() && key.week().equals(total.week());
    }

    private CounterDelta.Part sum(Predicate<CounterKey> inWeek, Predicate<CounterKey> wanted) {
        var sum = new CounterDelta.Part(new NamedCounts(), new NamedCounts());
        keys(inWeek.and(wanted)).forEach(key -> {
            sum.counts().add(cells.get(key).counts());
            sum.times().add(cells.get(key).times());
        });
        return sum;
    }

    private static long judged(NamedCounts counts) {
        return List.of("MET", "MISSED", "COVERED", "PENDING", "NOT_COUNTED").stream()
                .mapToLong(counts::get)
                .sum();
    }

    private static long details(NamedCounts counts, String measure) {
        return counts.all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(measure + "/"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static NamedCounts onlyMoney(NamedCounts counts) {
        return with(counts, CounterDeltaPropertiesTest::isMoney);
    }

    private static NamedCounts withoutMoney(NamedCounts counts) {
        return with(counts, name -> !isMoney(name));
    }

    private static boolean isMoney(String name) {
        return name.startsWith("DEALS_") || name.startsWith("FIRST_PASS_WON");
    }

    private static NamedCounts with(NamedCounts counts, Predicate<String> wanted) {
        return NamedCounts.parse(counts.all().entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" ")));
    }
}
