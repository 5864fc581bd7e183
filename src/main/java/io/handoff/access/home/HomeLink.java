package io.handoff.access.home;

import io.handoff.access.rights.Groups;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A link on the landing page and the groups that may open it. */
record HomeLink(String name, String path, String what, List<Groups> openTo) {

    private static final List<Groups> EVERYBODY = List.of(Groups.values());
    private static final List<Groups> LEADING = Stream.of(Groups.MANAGERS, List.of(Groups.MARKETING), Groups.OPS)
            .flatMap(List::stream)
            .toList();

    /** In display order: Funnel Health comes first for managers, marketing and ops, and further down for reps. */
    private static final List<HomeLink> ALL = List.of(
            funnelHealth(LEADING),
            new HomeLink(
                    "Tasklist",
                    "/camunda/app/tasklist/default/",
                    "Your leads and what to do next",
                    without(Groups.INTEGRATIONS)),
            new HomeLink(
                    "Teams",
                    "/teams",
                    "Who is in, who is next and why, and what is late now",
                    Stream.of(Groups.REPS, Groups.MANAGERS, Groups.OPS)
                            .flatMap(List::stream)
                            .toList()),
            funnelHealth(Groups.REPS),
            new HomeLink(
                    "Nurture",
                    "/nurture",
                    "Who is in which track, the next email and the last, and answers to read",
                    Stream.of(List.of(Groups.MARKETING), Groups.OPS)
                            .flatMap(List::stream)
                            .toList()),
            new HomeLink(
                    "Cockpit",
                    "/camunda/app/cockpit/default/",
                    "Every running handoff, its timers, and why a table said what it said",
                    LEADING),
            new HomeLink(
                    "Imports", "/imports", "Load contacts from a file, and release those that became MQLs", Groups.OPS),
            new HomeLink(
                    "Likely duplicates",
                    "/duplicates",
                    "Contacts that share an address or a phone number: merge them, or mark them as different people",
                    Groups.OPS),
            new HomeLink("Event inbox", "/inbox", "Events that wait or failed, with retry", Groups.OPS),
            new HomeLink("Routing check", "/routing-check", "Rules, teams and reps that lead nowhere", Groups.OPS),
            new HomeLink(
                    "Calendars",
                    "/calendars",
                    "Working hours and holidays that response times are counted in",
                    Stream.of(Groups.MANAGERS, Groups.OPS).flatMap(List::stream).toList()),
            new HomeLink("Admin", "/camunda/app/admin/default/", "People, groups and rights", List.of(Groups.ADMIN)),
            new HomeLink(
                    "API",
                    "/swagger-ui/index.html",
                    "Send events, read contacts: every call, ready to try",
                    EVERYBODY));

    static List<HomeLink> openTo(Set<String> groups) {
        var seen = new HashSet<String>();
        return ALL.stream()
                .filter(door -> !Collections.disjoint(
                        door.openTo().stream().map(g -> g.id).toList(), groups))
                .filter(door -> seen.add(door.path()))
                .toList();
    }

    private static HomeLink funnelHealth(List<Groups> openTo) {
        return new HomeLink(
                "Funnel Health",
                "/funnel-health",
                "The weekly numbers of both teams: volume, conversion, response times, rejections and revenue",
                openTo);
    }

    private static List<Groups> without(Groups group) {
        return EVERYBODY.stream().filter(g -> g != group).toList();
    }
}
