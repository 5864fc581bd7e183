package io.handoff.operations;

import io.handoff.operations.Finding.Kind;
import io.handoff.team.Rep;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.handoff.team.UnavailablePolicy;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds active teams and reps that refer to an unknown or inactive team, person or calendar. */
@Component
@RequiredArgsConstructor
class NameCheck {

    private final Teams teams;

    Stream<Finding> findings() {
        var activeTeams =
                teams.teams().stream().filter(Team::active).map(Team::id).collect(Collectors.toSet());
        var activeReps = teams.reps().stream().filter(Rep::active).map(Rep::id).collect(Collectors.toSet());
        return Stream.of(
                        teams.teams().stream()
                                .filter(Team::active)
                                .flatMap(team -> ofTeam(team, activeTeams, activeReps)),
                        teams.reps().stream().filter(Rep::active).flatMap(rep -> ofRep(rep, activeTeams, activeReps)),
                        teams.calendarProblems().stream()
                                .map(problem -> new Finding(Kind.UNKNOWN_NAME, "calendars", problem)))
                .flatMap(found -> found);
    }

    private Stream<Finding> ofTeam(Team team, Set<String> activeTeams, Set<String> activeReps) {
        var people = new HashSet<>(activeReps);
        teams.people().stream().filter(person -> person.active()).forEach(person -> people.add(person.id()));
        var managers = team.managers().stream()
                .filter(manager ->
                        !people.contains(manager) && teams.findPerson(manager).isPresent())
                .map(manager -> named(team.id(), team.name(), "the manager", manager));
        var overflow = Stream.ofNullable(team.whenNobody() == UnavailablePolicy.OVERFLOW ? team.overflowTo() : null)
                .filter(other -> !activeTeams.contains(other))
                .map(other -> named(team.id(), team.name(), "the overflow team", other));
        var fallback = Stream.ofNullable(team.whenNobody() == UnavailablePolicy.NAMED ? team.fallbackRep() : null)
                .filter(rep -> !activeReps.contains(rep))
                .map(rep -> named(team.id(), team.name(), "the fallback rep", rep));
        return Stream.of(managers, overflow, fallback).flatMap(found -> found);
    }

    private static Stream<Finding> ofRep(Rep rep, Set<String> activeTeams, Set<String> activeReps) {
        var team = Stream.of(rep.teamId())
                .filter(id -> !activeTeams.contains(id))
                .map(id -> named(rep.id(), rep.name(), "the team", id));
        var backup = Stream.ofNullable(rep.backupId())
                .filter(id -> !activeReps.contains(id))
                .map(id -> named(rep.id(), rep.name(), "the backup", id));
        return Stream.concat(team, backup);
    }

    private static Finding named(String subject, String name, String what, String id) {
        return new Finding(
                Kind.UNKNOWN_NAME,
                subject,
                "%s names %s '%s', which does not exist or is not active. Correct it in the organisation file."
                        .formatted(name, what, id));
    }
}
