package io.handoff.team;

import io.handoff.input.EmailAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of people and teams, read once per answer; unknown ids are returned as they are. */
public final class DisplayNames {

    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> byEmail = new HashMap<>();

    DisplayNames(List<Team> teams, List<Person> people, List<Rep> reps) {
        teams.forEach(team -> this.teams.put(team.id(), team.name()));
        people.forEach(person -> add(person.id(), person.name(), person.email()));
        reps.forEach(rep -> add(rep.id(), rep.name(), rep.email()));
    }

    private void add(String id, String name, String email) {
        people.put(id, name);
        if (email != null) {
            byEmail.put(EmailAddress.toLookUp(email), name);
        }
    }

    /** @return null for null */
    public String ofTeam(String teamId) {
        return teams.getOrDefault(teamId, teamId);
    }

    /** The name of a rep or another person. @param idOrEmail login id or email address @return null for null */
    public String ofPerson(String idOrEmail) {
        return idOrEmail == null
                ? null
                : people.getOrDefault(idOrEmail, byEmail.getOrDefault(EmailAddress.toLookUp(idOrEmail), idOrEmail));
    }
}
