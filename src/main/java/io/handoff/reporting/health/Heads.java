package io.handoff.reporting.health;

import io.handoff.team.Team;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what a report is about, and as of when. */
@Component
public class Heads {

    private final Teams teams;
    private final Clock clock;

    Heads(Teams teams, Clock clock) {
        this.teams = teams;
        this.clock = clock;
    }

    /** In the company's zone, as everything in the reports is. */
    public LocalDate today() {
        return clock.instant().atZone(teams.company().zone()).toLocalDate();
    }

    /** @throws BadReportQuery in a sentence */
    public ReportQuery query(ReportParams params) {
        return params.query(today());
    }

    Head of(ReportQuery query) {
        var company = teams.company();
        var last = query.to().plusDays(6);
        return new Head(
                clock.instant(),
                0,
                company.zone().getId(),
                company.name(),
                new Head.Period(
                        Weeks.name(query.from()),
                        Weeks.name(query.to()),
                        query.from(),
                        last,
                        query.length(),
                        Weeks.label(query.from(), last),
                        !last.isBefore(today())),
                new Head.Filters(
                        query.team(),
                        query.source(),
                        query.view(),
                        teams.teams().stream()
                                .filter(Team::active)
                                .map(team -> new Head.TeamChoice(team.id(), team.name()))
                                .toList(),
                        List.of()));
    }
}
