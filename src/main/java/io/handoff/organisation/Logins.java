package io.handoff.organisation;

import io.handoff.team.Person;
import io.handoff.team.Rep;
import io.handoff.team.Team;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All logins of the file with their groups: active reps are in their team's group, others in those of {@code groups:}; a team manager
 * without a group becomes an SDR manager.
 */
record Logins(
        Collection<Team> teams, Map<String, Person> named, Map<String, Rep> reps, Map<String, Set<String>> groups) {

    /** All people who are not reps, including those who are only mentioned as manager, deputy or group member. */
    List<Person> people() {
        var result = new LinkedHashMap<>(named);
        var mentioned = Stream.of(
                        teams.stream().flatMap(team -> team.managers().stream()),
                        named.values().stream().map(Person::deputyId),
                        groups.values().stream().flatMap(Set::stream))
                .flatMap(ids -> ids);
        mentioned
                .filter(id -> id != null && !reps.containsKey(id))
                .forEach(id -> result.putIfAbsent(id, new Person(id, id, null, null, true, List.of())));
        return List.copyOf(result.values());
    }

    List<Login> all() {
        var result = new LinkedHashMap<String, Login>();
        for (var rep : reps.values()) {
            var own = groupsOf(rep.id());
            if (rep.active()) {
                own.add(rep.teamId());
            }
            result.put(rep.id(), new Login(rep.id(), rep.name(), rep.email(), own));
        }
        for (var person : people()) {
            var own = groupsOf(person.id());
            if (own.isEmpty() && managesATeam(person.id())) {
                own.add(GroupSection.MANAGERS);
            }
            result.putIfAbsent(person.id(), new Login(person.id(), person.name(), person.email(), own));
        }
        return List.copyOf(result.values());
    }

    private Set<String> groupsOf(String id) {
        var result = new TreeSet<String>();
        groups.forEach((group, members) -> {
            if (members.contains(id)) {
                result.add(group);
            }
        });
        return new LinkedHashSet<>(result);
    }

    private boolean managesATeam(String id) {
        return teams.stream().anyMatch(team -> team.managers().contains(id));
    }
}
