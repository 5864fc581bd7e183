package io.handoff.assignment;

import io.handoff.team.Rep;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who is owed a turn, in millionths of a turn: weighted round robin that is smooth. For each turn everybody who could take it gains
 * their share of it by weight, the highest takes it and pays it. So turns are spread and not bunched; who is away gains nothing and
 * owes nothing, and returns to no flood.
 */
record Levels(Map<String, Long> byRep) {

    static final long TURN = 1_000_000;

    static Levels parse(String text) {
        var result = new TreeMap<String, Long>();
        for (var pair : text.isEmpty() ? new String[0] : text.split(" ")) {
            int equals = pair.lastIndexOf('=');
            result.put(pair.substring(0, equals), Long.valueOf(pair.substring(equals + 1)));
        }
        return new Levels(result);
    }

    long of(String repId) {
        return byRep.getOrDefault(repId, 0L);
    }

    /**
     * The same levels with a place for everybody of these. A newcomer starts in the middle of those present: of the median, because one
     * who was given very much by hand would pull the average to where a newcomer waits for everybody else.
     */
    Levels welcoming(Collection<Rep> candidates) {
        var present = candidates.stream()
                .filter(rep -> byRep.containsKey(rep.id()))
                .map(rep -> byRep.get(rep.id()))
                .sorted()
                .toList();
        if (present.size() == candidates.size()) {
            return this;
        }
        var middle = present.isEmpty() ? 0 : present.get(present.size() / 2);
        var result = new TreeMap<>(byRep);
        candidates.forEach(rep -> result.putIfAbsent(rep.id(), middle));
        return new Levels(result);
    }

    /** Whose turn it is, then who would be asked instead, and so on; equal levels go in the given order. */
    List<Rep> inOrder(List<Rep> candidates) {
        var total = total(candidates);
        return candidates.stream()
                .filter(rep -> rep.weight() > 0)
                .sorted(Comparator.comparingLong((Rep rep) -> of(rep.id()) + share(rep, total))
                        .reversed())
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

    /** What rounding leaves over stays with the taker, so that the sum does not move. */
    private Levels shifted(String taker, Collection<Rep> candidates, int sign) {
        var result = new TreeMap<>(byRep);
        var total = total(candidates);
        for (var rep : candidates) {
            var share = sign * share(rep, total);
            result.merge(rep.id(), share, Long::sum);
            result.merge(taker, -share, Long::sum);
        }
        return new Levels(result);
    }

    private static long share(Rep rep, long total) {
        return TURN * rep.weight() / total;
    }

    private static long total(Collection<Rep> candidates) {
        return Math.max(1, candidates.stream().mapToLong(Rep::weight).sum());
    }

    @Override
    public String toString() {
        return byRep.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }
}
