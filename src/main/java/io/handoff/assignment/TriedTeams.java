package io.handoff.assignment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The teams in which nobody could take the MQL, in the order they were asked. */
class TriedTeams {

    private final Map<String, Team> teams = new LinkedHashMap<>();

    private record Team(String name, TeamAvailability availability) {}

    void nobodyOf(String teamId, String name, TeamAvailability availability) {
        teams.put(teamId, new Team(name, availability));
    }

    boolean contains(String teamId) {
        return teams.containsKey(teamId);
    }

    /** By rep id. */
    Map<String, String> reasons() {
        var result = new LinkedHashMap<String, String>();
        teams.values().forEach(team -> result.putAll(TeamAvailabilityReader.whyNobody(team.availability())));
        return result;
    }

    /** " Nobody of SDR-Inbound can take it: Anna Lee is away." or nothing. */
    String inWords() {
        return teams.values().stream()
                .map(tried -> " Nobody of " + tried.name() + " can take it" + because(tried.availability()))
                .collect(Collectors.joining());
    }

    /** As above where that is all there is to say. */
    String inOneSentence() {
        return teams.isEmpty() ? "There is no such team." : inWords().strip();
    }

    private static String because(TeamAvailability availability) {
        var passedOver = availability.passedOver();
        return passedOver.isEmpty() ? "." : ":" + passedOver;
    }
}
