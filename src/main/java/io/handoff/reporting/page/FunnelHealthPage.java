package io.handoff.reporting.page;

import io.handoff.mql.MqlRights;
import io.handoff.team.Teams;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of Funnel Health: the report and the list of MQLs behind a number. */
@Controller
@RequiredArgsConstructor
class FunnelHealthPage {

    private final Teams teams;
    private final MqlRights rights;
    private final ChartLibrary charts;
    private final Clock clock;

    @GetMapping("/funnel-health")
    String show(Principal person, Model page) {
        page.addAttribute("name", teams.names().ofPerson(person.getName()));
        page.addAttribute("login", person.getName());
        page.addAttribute("operates", rights.mayOperate(person.getName()));
        page.addAttribute("periods", ReportPeriod.choices(today()));
        page.addAttribute("charts", charts.path());
        return "funnel-health";
    }

    @GetMapping("/funnel-health/mqls")
    String mqls(Principal person, Model page) {
        page.addAttribute("name", teams.names().ofPerson(person.getName()));
        return "funnel-mqls";
    }

    private LocalDate today() {
        return clock.instant().atZone(teams.company().zone()).toLocalDate();
    }
}
