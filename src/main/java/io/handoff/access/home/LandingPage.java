package io.handoff.access.home;

import io.handoff.access.DemoMode;
import io.handoff.access.Identities;
import io.handoff.access.login.DemoLogin;
import io.handoff.access.rights.Groups;
import io.handoff.notification.Notifications;
import io.handoff.operations.OpenProblems;
import io.handoff.team.Teams;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The landing page: sign-in, then links, open tasks and messages of the user. */
@Controller
@RequiredArgsConstructor
class LandingPage {

    private static final int MESSAGES = 8;

    private final Identities identities;
    private final DemoMode demo;
    private final OpenTasks work;
    private final Notifications notifications;
    private final Teams teams;
    private final OpenProblems problems;

    @GetMapping("/")
    String show(Principal person, @RequestParam(defaultValue = "") String next, Model page) {
        page.addAttribute("next", next);
        page.addAttribute("demoPeople", demo.on() ? DemoLogin.all() : List.of());
        if (person != null) {
            var groups = Set.copyOf(identities.groupsOf(person.getName()));
            page.addAttribute("name", identities.nameOf(person.getName()));
            page.addAttribute("doors", HomeLink.openTo(groups));
            page.addAttribute("work", work.of(person.getName(), groups));
            page.addAttribute("problems", problemsFor(groups));
            page.addAttribute("unread", notifications.unreadOf(person.getName()));
            page.addAttribute("messages", notifications.latestFor(person.getName(), MESSAGES));
            page.addAttribute(
                    "zone", teams.calendarOfPerson(person.getName()).zone().getId());
        }
        return "landing";
    }

    /** A number of open problems, with a link to the page where ops solves them. */
    record Problem(String text, String link) {}

    /** Problems with a count above zero; empty for people who are not in ops. */
    private List<Problem> problemsFor(Set<String> groups) {
        return Groups.OPS.stream().noneMatch(ops -> groups.contains(ops.id))
                ? List.of()
                : problems.now().entrySet().stream()
                        .filter(problem -> problem.getValue() > 0)
                        .map(problem -> new Problem(
                                problem.getKey().in(problem.getValue()),
                                problem.getKey().link()))
                        .toList();
    }
}
