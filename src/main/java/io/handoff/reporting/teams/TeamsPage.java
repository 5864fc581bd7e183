package io.handoff.reporting.teams;

import io.handoff.output.DateText;
import io.handoff.team.Teams;
import java.security.Principal;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The teams' page: managers change availability, reps see who is next and why. */
@Controller
@RequiredArgsConstructor
class TeamsPage {

    private final TeamOverviews desks;
    private final Attention attention;
    private final Teams teams;
    private final Clock clock;

    @GetMapping("/teams")
    String show(Principal person, Model page) {
        var now = clock.instant();
        var seen = desks.seenBy(person.getName(), now);
        var managed = seen.stream()
                .filter(TeamOverview::managed)
                .map(TeamOverview::id)
                .toList();
        page.addAttribute("name", teams.names().ofPerson(person.getName()));
        page.addAttribute("teams", seen);
        page.addAttribute("manages", !managed.isEmpty());
        page.addAttribute("asOf", DateText.dayAndTime(now, teams.company().zone()));
        if (!managed.isEmpty()) {
            page.addAttribute("overdue", attention.overdue(managed, now));
            page.addAttribute("waiting", attention.withoutOwner(managed, now));
        }
        return "teams";
    }
}
