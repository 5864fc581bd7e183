package io.handoff.access;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A place of this application and who may enter. */
record Door(String name, String path, String what, List<Groups> openTo) {

    private static final List<Groups> EVERYBODY = List.of(Groups.values());

    private static final List<Door> ALL = List.of(
            new Door(
                    "Tasklist",
                    "/camunda/app/tasklist/default/",
                    "Your leads and what to do next",
                    without(Groups.INTEGRATIONS)),
            new Door(
                    "Teams",
                    "/teams",
                    "Who is in, who is next and why, and what is late now",
                    Stream.of(Groups.REPS, Groups.MANAGERS, Groups.OPS)
                            .flatMap(List::stream)
                            .toList()),
            new Door(
                    "Nurture",
                    "/nurture",
                    "Who is in which track, the next email and the last, and answers to read",
                    Stream.of(List.of(Groups.MARKETING), Groups.OPS)
                            .flatMap(List::stream)
                            .toList()),
            new Door(
                    "Cockpit",
                    "/camunda/app/cockpit/default/",
                    "Every running handoff, its timers, and why a table said what it said",
                    Stream.of(Groups.MANAGERS, List.of(Groups.MARKETING), Groups.OPS)
                            .flatMap(List::stream)
                            .toList()),
            new Door(
                    "Imports", "/imports", "Load contacts from a file, and release those that became MQLs", Groups.OPS),
            new Door("Event inbox", "/inbox", "Events that wait or failed, with retry", Groups.OPS),
            new Door("Admin", "/camunda/app/admin/default/", "People, groups and rights", List.of(Groups.ADMIN)),
            new Door(
                    "API",
                    "/swagger-ui/index.html",
                    "Send events, read contacts: every call, ready to try",
                    EVERYBODY));

    static List<Door> openTo(Set<String> groups) {
        return ALL.stream()
                .filter(door -> !Collections.disjoint(
                        door.openTo().stream().map(g -> g.id).toList(), groups))
                .toList();
    }

    private static List<Groups> without(Groups group) {
        return EVERYBODY.stream().filter(g -> g != group).toList();
    }
}
