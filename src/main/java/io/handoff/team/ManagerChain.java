package io.handoff.team;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** For each manager, the first available person in the chain of deputies; stops at a cycle. */
record ManagerChain(Function<String, Optional<Person>> people, String about, LocalDate today) {

    List<Person> reachable(List<String> managers) {
        var result = new LinkedHashMap<String, Person>();
        for (var manager : managers) {
            firstReachable(manager).ifPresent(person -> result.putIfAbsent(person.id(), person));
        }
        return List.copyOf(result.values());
    }

    private Optional<Person> firstReachable(String manager) {
        var asked = new HashSet<String>();
        for (var id = manager; id != null && asked.add(id); ) {
            var person = person(id);
            if (canBeTold(person)) {
                return Optional.of(person);
            }
            id = person.deputyId();
        }
        return Optional.empty();
    }

    /** Managers need no entry under {@code people}; without one they have no email address. */
    private Person person(String id) {
        return people.apply(id).orElseGet(() -> new Person(id, id, null, null, true, List.of()));
    }

    private boolean canBeTold(Person person) {
        return person.active()
                && !person.id().equals(about)
                && person.timeOff().stream().noneMatch(timeOff -> timeOff.covers(today));
    }
}
