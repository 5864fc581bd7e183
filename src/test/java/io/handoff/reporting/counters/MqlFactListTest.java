package io.handoff.reporting.counters;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.reporting.counters.MqlFactList.Wanted;
import io.handoff.reporting.facts.DealFact;
import io.handoff.reporting.facts.DealFacts;
import io.handoff.reporting.facts.MqlFact;
import io.handoff.reporting.facts.MqlFactRows;
import io.handoff.reporting.facts.WeekBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every number opens into exactly the MQLs behind it: predicate and condition of each measure agree, on made-up facts of every kind. */
abstract class MqlFactListTest {

    private static final int MANY = 150;

    private Counters cells;
    private MqlFactList list;

    abstract DataSource database();

    @BeforeEach
    void facts_of_every_kind() {
        var database = database();
        var jdbc = JdbcClient.create(database);
        var batches = new JdbcTemplate(database);
        var some = new SomeFacts(42);
        var facts = new ArrayList<MqlFact>();
        var deals = new ArrayList<DealFact>();
        var share = new CounterDelta();
        for (int i = 0; i < MANY; i++) {
            var fact = some.fact("mql-" + i);
            facts.add(fact);
            share.put(fact);
            var deal = some.deal("deal-" + i, fact);
            deals.add(deal);
            share.put(deal);
        }
        new MqlFactRows(jdbc, batches).insert(facts);
        new DealFacts(jdbc, batches).insert(deals);
        new CounterRows(jdbc, batches).add(share.parts());
        assertThat(new MqlFactRows(jdbc, batches)
                        .of(facts.stream().map(MqlFact::mqlId).toList())
                        .values())
                .as("a fact is read as it was written")
                .containsExactlyInAnyOrderElementsOf(facts);
        cells = new Counters(jdbc);
        list = new MqlFactList(jdbc);
    }

    @Test
    void each_measure_has_as_many_mqls_behind_it_as_it_says() {
        var asked = 0;
        for (var source : sources()) {
            for (var measure : Measure.values()) {
                for (var axis : measure.axes()) {
                    var read = read(axis, CounterDimension.NONE, source);
                    for (var team : read.by(Counters.Cell::team).entrySet()) {
                        var name = team.getKey().equals(Counters.ALL) ? null : team.getKey();
                        var wanted = wanted(measure.name(), axis, CounterDimension.NONE, "", null, name, source);
                        assertThat(list.count(wanted))
                                .as("%s", wanted)
                                .isEqualTo(team.getValue().of(measure));
                        asked++;
                        for (var detail : team.getValue().details(measure).entrySet()) {
                            var part = wanted(
                                    measure.name(), axis, CounterDimension.NONE, "", detail.getKey(), name, source);
                            assertThat(list.count(part)).as("%s", part).isEqualTo(detail.getValue());
                        }
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(300);
    }

    @Test
    void so_has_each_split_of_it() {
        for (var split : List.of(CounterDimension.REP, CounterDimension.TYPE, CounterDimension.RULE)) {
            for (var measure : Measure.values()) {
                for (var axis : measure.axes()) {
                    read(axis, split, null).by(Counters.Cell::item).forEach((item, tally) -> {
                        if (split != CounterDimension.REP || measure.isOfParts()) {
                            var wanted = wanted(measure.name(), axis, split, item, null, null, null);
                            assertThat(list.count(wanted)).as("%s", wanted).isEqualTo(tally.of(measure));
                            assertThat(list.page(wanted, MANY * 3, 0)).hasSize((int) tally.of(measure));
                        }
                    });
                }
            }
        }
    }

    @Test
    void so_has_money_by_source_and_by_pass() {
        for (var axis : List.of(WeekBasis.MQL, WeekBasis.DEAL)) {
            for (var measure : DealMeasure.values()) {
                for (var currency : SomeFacts.CURRENCIES) {
                    for (var source : sources()) {
                        var total = read(axis, CounterDimension.NONE, source)
                                .only(cell -> cell.team().equals(Counters.ALL))
                                .total();
                        assertThat(list.count(wanted(
                                        measure.name(), axis, CounterDimension.NONE, "", currency, null, source)))
                                .isEqualTo(total.deals(measure, currency));
                    }
                    read(axis, CounterDimension.PASS, null)
                            .by(Counters.Cell::item)
                            .forEach((pass, tally) -> assertThat(list.count(wanted(
                                            measure.name(), axis, CounterDimension.PASS, pass, currency, null, null)))
                                    .isEqualTo(tally.deals(measure, currency)));
                }
            }
        }
    }

    @Test
    void sources_of_any_name_are_told_apart() {
        assertThat(cells.sources(SomeFacts.FIRST_WEEK, last())).containsExactlyInAnyOrderElementsOf(SomeFacts.SOURCES);
        assertThat(cells.bySource(WeekBasis.MQL, SomeFacts.FIRST_WEEK, last())
                        .only(cell -> cell.team().equals(Counters.ALL))
                        .total())
                .isEqualTo(read(WeekBasis.MQL, CounterDimension.NONE, null)
                        .only(cell -> cell.team().equals(Counters.ALL))
                        .total());
    }

    private static List<String> sources() {
        var sources = new ArrayList<String>(SomeFacts.SOURCES);
        sources.add(null);
        return sources;
    }

    private Counters.Read read(WeekBasis axis, CounterDimension split, String source) {
        return cells.read(axis, split, source, SomeFacts.FIRST_WEEK, last());
    }

    private static LocalDate last() {
        return SomeFacts.FIRST_WEEK.plusWeeks(SomeFacts.WEEKS + 3L);
    }

    private static Wanted wanted(
            String measure,
            WeekBasis axis,
            CounterDimension split,
            String item,
            String detail,
            String team,
            String source) {
        return new Wanted(
                measure, axis, split, item, detail, SomeFacts.FIRST_WEEK, last(), team, source, null, Instant.EPOCH);
    }
}
