package io.handoff.assignment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The teams in which nobody could take the MQL, in the order they were asked. */
class Asked {

    private final Map<String, Bench> benches = new LinkedHashMap<>();

    void nobodyOf(String teamId, Bench bench) {
        benches.put(teamId, bench);
    }

    boolean contains(String teamId) {
        return benches.containsKey(teamId);
    }

    /** By rep id. */
    Map<String, String> reasons() {
        var result = new LinkedHashMap<String, String>();
        benches.values().forEach(bench -> result.putAll(Benches.whyNobody(bench)));
        return result;
    }

    /** " Nobody of sdr can take it: Anna Lee is away." or nothing. */
    String inWords() {
        return benches.entrySet().stream()
                .map(asked -> " Nobody of " + asked.getKey() + " can take it" + because(asked.getValue()))
                .collect(Collectors.joining());
    }

    private static String because(Bench bench) {
        var passedOver = bench.passedOver();
        return passedOver.isEmpty() ? "." : ":" + passedOver;
    }
}
