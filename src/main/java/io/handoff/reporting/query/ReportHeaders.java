package io.handoff.reporting.query;

import io.handoff.reporting.counters.CounterUpdater;
import io.handoff.reporting.counters.Counters;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Checks report queries and builds report headers. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ReportHeaders {

    private final Teams teams;
    private final Counters counters;
    private final CounterUpdater updater;
    private final Clock clock;

    /** In the company's zone, like all dates of the reports. */
    public LocalDate today() {
        return clock.instant().atZone(teams.company().zone()).toLocalDate();
    }

    /** @throws BadReportQuery if a parameter is invalid */
    public ReportQuery query(ReportParams params) {
        var query = params.query(today());
        if (query.team() != null
                && !query.factTeam().isEmpty()
                && teams.findTeam(query.team()).isEmpty()) {
            throw new BadReportQuery("There is no team '%s'.".formatted(query.team()));
        }
        return query;
    }

    public ReportHeader of(ReportQuery query) {
        var company = teams.company();
        var last = query.to().plusDays(6);
        return new ReportHeader(
                clock.instant(),
                updater.behind(),
                company.zone().getId(),
                company.name(),
                new ReportHeader.Period(
                        Weeks.name(query.from()),
                        Weeks.name(query.to()),
                        query.from(),
                        last,
                        query.length(),
                        Weeks.label(query.from(), last),
                        !last.isBefore(today())),
                new ReportHeader.Filters(
                        query.team(),
                        query.source(),
                        query.view(),
                        teams.teams().stream()
                                .filter(Team::active)
                                .map(team -> new ReportHeader.TeamChoice(team.id(), team.name()))
                                .toList(),
                        sources(query)));
    }

    /** Sources that occur in the period. */
    private List<ReportHeader.SourceChoice> sources(ReportQuery query) {
        return counters.sources(query.from(), query.to()).stream()
                .map(source -> source.isEmpty()
                        ? new ReportHeader.SourceChoice(ReportQuery.UNKNOWN, "Unknown")
                        : new ReportHeader.SourceChoice(source, source))
                .toList();
    }
}
