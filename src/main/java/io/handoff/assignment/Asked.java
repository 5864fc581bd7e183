package io.handoff.assignment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The teams in which nobody could take the MQL, in the order they were asked. */
class Asked {

    private final Map<String, Team> teams = new LinkedHashMap<>();

    private record Team(String name, Bench bench) {}

    void nobodyOf(String teamId, String name, Bench bench) {
        teams.put(teamId, new Team(name, bench));
    }

    boolean contains(String teamId) {
        return teams.containsKey(teamId);
    }

    /** By rep id. */
    Map<String, String> reasons() {
        var result = new LinkedHashMap<String, String>();
        teams.values().forEach(team -> result.putAll(Benches.whyNobody(team.bench())));
        return result;
    }

    /** " Nobody of SDR-Inbound can take it: Anna Lee is away." or nothing. */
    String inWords() {
        return teams.values().stream()
                .map(asked -> " Nobody of " + asked.name() + " can take it" + because(asked.bench()))
                .collect(Collectors.joining());
    }

    /** As above where that is all there is to say. */
    String inOneSentence() {
        return teams.isEmpty() ? "There is no such team." : inWords().strip();
    }

    private static String because(Bench bench) {
        var passedOver = bench.passedOver();
        return passedOver.isEmpty() ? "." : ":" + passedOver;
    }
}
