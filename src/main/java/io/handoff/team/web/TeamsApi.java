package io.handoff.team.web;

import io.handoff.team.AbsencePolicy;
import io.handoff.team.Rotation;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.handoff.team.UnavailablePolicy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint that lists teams and the availability of their reps. */
@RestController
@RequestMapping("/api/teams")
@Tag(name = "Teams")
@RequiredArgsConstructor
class TeamsApi {

    private static final int MAX_PAGE_SIZE = 200;

    private final Teams teams;
    private final Clock clock;

    /** @param overflowTo absent unless whenNobody is OVERFLOW @param fallbackRep absent unless it is NAMED */
    record TeamView(
            String id,
            String name,
            boolean active,
            String zone,
            List<String> managers,
            UnavailablePolicy whenNobody,
            String overflowTo,
            String fallbackRep,
            Rotation rotation,
            AbsencePolicy catchUp,
            List<RepView> reps) {}

    @GetMapping
    @Operation(summary = "Teams with their reps, who is away, and why")
    PagedModel<TeamView> teams(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var wanted = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE_SIZE));
        var all = teams.teams();
        var now = clock.instant();
        var views = all.stream()
                .skip(wanted.getOffset())
                .limit(wanted.getPageSize())
                .map(team -> view(team, now))
                .toList();
        return new PagedModel<>(new PageImpl<>(views, wanted, all.size()));
    }

    private TeamView view(Team team, Instant now) {
        var reps = teams.repsOf(team.id()).stream()
                .map(rep -> RepView.of(rep, teams, now))
                .toList();
        return new TeamView(
                team.id(),
                team.name(),
                team.active(),
                teams.calendarOfTeam(team.id()).zone().getId(),
                team.managers(),
                team.whenNobody(),
                team.overflowTo(),
                team.fallbackRep(),
                team.rotation(),
                team.catchUp(),
                reps);
    }
}
