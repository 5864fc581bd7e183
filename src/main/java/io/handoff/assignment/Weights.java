package io.handoff.assignment;

import io.handoff.team.Rep;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The weights of the reps who share one turn. As text: "sdr1=1 sdr2=3". */
record Weights(SortedMap<String, Integer> byRep) {

    static Weights of(Collection<Rep> candidates) {
        var result = new TreeMap<String, Integer>();
        candidates.stream().filter(rep -> rep.weight() > 0).forEach(rep -> result.put(rep.id(), rep.weight()));
        return new Weights(result);
    }

    static Weights parse(String text) {
        var result = new TreeMap<String, Integer>();
        for (var pair : text.isEmpty() ? new String[0] : text.split(" ")) {
            int equals = pair.lastIndexOf('=');
            result.put(pair.substring(0, equals), Integer.valueOf(pair.substring(equals + 1)));
        }
        return new Weights(result);
    }

    /** The rep's share of a turn in units of {@link TurnCredits#TURN}; rounded down. */
    long shareOf(String repId) {
        return TurnCredits.TURN * byRep.getOrDefault(repId, 0) / total();
    }

    private long total() {
        return Math.max(1, byRep.values().stream().mapToLong(Integer::longValue).sum());
    }

    @Override
    public String toString() {
        return byRep.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }
}
