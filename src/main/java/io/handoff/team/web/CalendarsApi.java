package io.handoff.team.web;

import io.handoff.team.Teams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for problems of working calendars. */
@RestController
@RequestMapping("/api/calendars")
@Tag(name = "Teams")
@RequiredArgsConstructor
class CalendarsApi {

    private final Teams teams;

    @GetMapping("/problems")
    @Operation(
            summary = "Calendars with errors",
            description = "Whoever works by one of them is counted by the team's calendar, else the company's.")
    List<String> problems() {
        return teams.calendarProblems();
    }
}
