package io.handoff.reporting.counters;

import io.handoff.reporting.facts.DealFact;
import io.handoff.reporting.facts.MqlFact;
import io.handoff.reporting.facts.WeekBasis;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The change of the counters that results from adding and removing facts. */
final class CounterDelta {

    private static final int IN = 1;
    private static final int OUT = -1;

    private final Map<CounterKey, Part> parts = new HashMap<>();

    record Part(NamedCounts counts, NamedCounts times) {

        boolean isEmpty() {
            return counts.isEmpty() && times.isEmpty();
        }
    }

    void put(MqlFact fact) {
        count(fact, IN);
    }

    void takeOut(MqlFact fact) {
        count(fact, OUT);
    }

    void put(DealFact deal) {
        count(deal, IN);
    }

    void takeOut(DealFact deal) {
        count(deal, OUT);
    }

    /** Counters whose change is zero are left out. */
    Map<CounterKey, Part> parts() {
        parts.values().removeIf(Part::isEmpty);
        return parts;
    }

    private void count(MqlFact fact, int sign) {
        for (var measure : Measure.values()) {
            if (measure.holds(fact)) {
                count(measure, fact, sign);
            }
        }
        if (!fact.implied()) {
            times(CounterDimension.NONE, "", fact, sign);
            rules(fact).forEach(rule -> times(CounterDimension.RULE, rule, fact, sign));
            fact.segments().forEach(part -> parts(fact.asSeenBy(part), part.repId(), sign));
        }
    }

    private void count(Measure measure, MqlFact fact, int sign) {
        for (var axis : measure.axes()) {
            var week = fact.week(axis);
            if (week != null) {
                var source = CounterKey.named(measure.source(fact));
                add(axis, CounterDimension.NONE, fact.teamId(), source, week, "", measure, fact, sign);
                add(axis, CounterDimension.TYPE, fact.teamId(), source, week, fact.type(), measure, fact, sign);
                if (axis == WeekBasis.MQL) {
                    rules(measure, fact, source, sign);
                }
            }
        }
    }

    private void rules(Measure measure, MqlFact fact, String source, int sign) {
        var week = fact.weeks().mql();
        rules(fact)
                .forEach(rule -> add(
                        WeekBasis.MQL, CounterDimension.RULE, fact.teamId(), source, week, rule, measure, fact, sign));
    }

    private static List<String> rules(MqlFact fact) {
        return Stream.of(
                        rule("mql-criteria", fact.criteria()),
                        rule("lead-routing", fact.routing()),
                        fact.icp() == null ? null : "lead-fit/" + fact.icp())
                .filter(Objects::nonNull)
                .toList();
    }

    static String rule(String table, MqlFact.MetRule rule) {
        return rule == null ? null : table + "/" + rule.ruleId();
    }

    /** Counts one owner segment. */
    private void parts(MqlFact seen, String repId, int sign) {
        var source = CounterKey.named(seen.source());
        for (var measure : Measure.values()) {
            if (measure.isOfParts() && measure.holds(seen)) {
                add(
                        WeekBasis.MQL,
                        CounterDimension.REP,
                        seen.teamId(),
                        source,
                        seen.weeks().mql(),
                        repId,
                        measure,
                        seen,
                        sign);
            }
        }
        times(CounterDimension.REP, repId, seen, sign);
    }

    private void add(
            WeekBasis axis,
            CounterDimension split,
            String team,
            String source,
            LocalDate week,
            String item,
            Measure measure,
            MqlFact fact,
            int sign) {
        var detail = measure.detail(fact);
        for (var key : keys(axis, split, team, source, week, item)) {
            part(key).counts().add(measure.name(), sign);
            if (detail != null) {
                part(key).counts().add(NamedCounts.name(measure.name(), detail), sign);
            }
        }
    }

    private void times(CounterDimension split, String item, MqlFact fact, int sign) {
        var source = CounterKey.named(fact.source());
        for (var span : ResponseInterval.values()) {
            var seconds = span.of(fact);
            if (seconds != null) {
                var name = span.name() + "/" + RoundedSeconds.of(seconds);
                keys(WeekBasis.MQL, split, fact.teamId(), source, fact.weeks().mql(), item)
                        .forEach(key -> part(key).times().add(name, sign));
            }
        }
    }

    private void count(DealFact deal, int sign) {
        for (var measure : DealMeasure.values()) {
            if (measure.holds(deal)) {
                var source = CounterKey.named(measure.source(deal));
                var pass = Integer.toString(measure.pass(deal));
                money(WeekBasis.DEAL, deal.dealWeek(), source, pass, measure, deal, sign);
                money(WeekBasis.MQL, deal.mqlWeek(), source, pass, measure, deal, sign);
            }
        }
    }

    private void money(
            WeekBasis axis, LocalDate week, String source, String pass, DealMeasure measure, DealFact deal, int sign) {
        for (var key : keys(axis, CounterDimension.NONE, deal.teamId(), source, week, "")) {
            money(part(key).counts(), measure, deal, sign);
        }
        for (var key : keys(axis, CounterDimension.PASS, deal.teamId(), source, week, pass)) {
            money(part(key).counts(), measure, deal, sign);
        }
    }

    private static void money(NamedCounts counts, DealMeasure measure, DealFact deal, int sign) {
        counts.add(NamedCounts.name(measure.name(), deal.currency()), sign);
        if (deal.cents() == null) {
            counts.add(NamedCounts.name(measure.unknown(), deal.currency()), sign);
        } else {
            counts.add(NamedCounts.name(measure.cents(), deal.currency()), sign * deal.cents());
        }
    }

    /** The counter itself and its totals: over all sources, and without a split also over all teams. */
    private static List<CounterKey> keys(
            WeekBasis axis, CounterDimension split, String team, String source, LocalDate week, String item) {
        var own = new CounterKey(axis, split, team, source, week, item);
        var ofSources = new CounterKey(axis, split, team, CounterKey.ALL, week, item);
        return split != CounterDimension.NONE
                ? List.of(own, ofSources)
                : List.of(
                        own,
                        ofSources,
                        new CounterKey(axis, split, CounterKey.ALL, source, week, item),
                        new CounterKey(axis, split, CounterKey.ALL, CounterKey.ALL, week, item));
    }

    private Part part(CounterKey key) {
        return parts.computeIfAbsent(key, k -> new Part(new NamedCounts(), new NamedCounts()));
    }
}
