package io.handoff.assignment;

import io.handoff.team.Rep;
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
    Levels welcoming(Weights bench) {
        var present = bench.byRep().keySet().stream()
                .filter(byRep::containsKey)
                .map(byRep::get)
                .sorted()
                .toList();
        if (present.size() == bench.byRep().size()) {
            return this;
        }
        var middle = present.isEmpty() ? 0 : present.get(present.size() / 2);
        var result = new TreeMap<>(byRep);
        bench.byRep().keySet().forEach(rep -> result.putIfAbsent(rep, middle));
        return new Levels(result);
    }

    /** Whose turn it is, then who would be asked instead, and so on; equal levels go in the given order. */
    List<Rep> inOrder(List<Rep> candidates) {
        var bench = Weights.of(candidates);
        return candidates.stream()
                .filter(rep -> rep.weight() > 0)
                .sorted(Comparator.comparingLong((Rep rep) -> of(rep.id()) + bench.shareOf(rep.id()))
                        .reversed())
                .toList();
    }

    /** The levels after {@code taker} took a turn that these could have taken. */
    Levels taken(String taker, Weights bench) {
        return welcoming(bench).shifted(taker, bench, 1);
    }

    /** The levels after the turn went back: the opposite. */
    Levels givenBack(String taker, Weights bench) {
        return shifted(taker, bench, -1);
    }

    /** What rounding leaves over stays with the taker, so that the sum does not move. */
    private Levels shifted(String taker, Weights bench, int sign) {
        var result = new TreeMap<>(byRep);
        for (var rep : bench.byRep().keySet()) {
            var share = sign * bench.shareOf(rep);
            result.merge(rep, share, Long::sum);
            result.merge(taker, -share, Long::sum);
        }
        return new Levels(result);
    }

    @Override
    public String toString() {
        return byRep.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }
}
