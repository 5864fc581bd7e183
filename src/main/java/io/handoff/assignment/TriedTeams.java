package io.handoff.assignment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The teams in which no rep was available, in the order they were tried. */
class TriedTeams {

    private final Map<String, Team> teams = new LinkedHashMap<>();

    private record Team(String name, TeamAvailability availability) {}

    void nobodyOf(String teamId, String name, TeamAvailability availability) {
        teams.put(teamId, new Team(name, availability));
    }

    boolean contains(String teamId) {
        return teams.containsKey(teamId);
    }

    /** By rep id, why the rep is unavailable. */
    Map<String, String> reasons() {
        var result = new LinkedHashMap<String, String>();
        teams.values().forEach(team -> result.putAll(TeamAvailabilityReader.whyNobody(team.availability())));
        return result;
    }

    /** " Nobody of SDR-Inbound can take it: Anna Lee is away." for each team, or empty. */
    String inWords() {
        return teams.values().stream()
                .map(tried -> " Nobody of " + tried.name() + " can take it" + because(tried.availability()))
                .collect(Collectors.joining());
    }

    /** The same without the leading space; "There is no such team." if no team was tried. */
    String inOneSentence() {
        return teams.isEmpty() ? "There is no such team." : inWords().strip();
    }

    private static String because(TeamAvailability availability) {
        var passedOver = availability.passedOver();
        return passedOver.isEmpty() ? "." : ":" + passedOver;
    }
}
