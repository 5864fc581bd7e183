package io.handoff.assignment;

import io.handoff.team.Rep;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is owed a turn: smooth weighted round robin. For each turn everybody who can take it gains their weight, the highest takes it
 * and pays what all gained together. So nobody comes twice in a row who need not, and who is away keeps their level: no flood on
 * return. A newcomer starts at the average of those present.
 */
record Levels(Map<String, Integer> byRep) {

    static Levels parse(String text) {
        var result = new TreeMap<String, Integer>();
        for (var pair : text.isEmpty() ? new String[0] : text.split(" ")) {
            int equals = pair.lastIndexOf('=');
            result.put(pair.substring(0, equals), Integer.valueOf(pair.substring(equals + 1)));
        }
        return new Levels(result);
    }

    int of(String repId) {
        return byRep.getOrDefault(repId, 0);
    }

    /** The same levels with a place for everybody of these. */
    Levels welcoming(Collection<Rep> candidates) {
        var average = candidates.stream()
                .filter(rep -> byRep.containsKey(rep.id()))
                .mapToInt(rep -> byRep.get(rep.id()))
                .average();
        var result = new TreeMap<>(byRep);
        candidates.forEach(rep -> result.putIfAbsent(rep.id(), (int) Math.round(average.orElse(0))));
        return new Levels(result);
    }

    /** The next of these; equal levels go in the given order. */
    Optional<Rep> next(List<Rep> candidates) {
        return candidates.stream()
                .filter(rep -> rep.weight() > 0)
                .reduce((first, rep) -> after(rep) > after(first) ? rep : first);
    }

    private int after(Rep rep) {
        return of(rep.id()) + rep.weight();
    }

    /** Best first, as they would be asked now. */
    List<Rep> inOrder(List<Rep> candidates) {
        return candidates.stream()
                .filter(rep -> rep.weight() > 0)
                .sorted(Comparator.comparingInt(this::after).reversed())
                .toList();
    }

    /** The levels after {@code taker} took a turn that these could have taken. */
    Levels taken(String taker, Collection<Rep> candidates) {
        return shifted(taker, candidates, 1);
    }

    /** The levels after the turn went back: the opposite. */
    Levels givenBack(String taker, Collection<Rep> candidates) {
        return shifted(taker, candidates, -1);
    }

    private Levels shifted(String taker, Collection<Rep> candidates, int sign) {
        var result = new TreeMap<>(byRep);
        for (var rep : candidates) {
            result.merge(rep.id(), sign * rep.weight(), Integer::sum);
            result.merge(taker, -sign * rep.weight(), Integer::sum);
        }
        return new Levels(result);
    }

    @Override
    public String toString() {
        return entries().collect(Collectors.joining(" "));
    }

    private Stream<String> entries() {
        return byRep.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue());
    }
}
