package io.handoff.team.web;

import io.handoff.team.Teams;
import io.handoff.team.calendar.PublicHolidays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for problems of working calendars. */
@RestController
@RequestMapping("/api/calendars")
@Tag(name = "Teams")
@RequiredArgsConstructor
class CalendarsApi {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Teams teams;

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail refused(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    /** @param keptFor the holiday's own date if this day is kept instead of it */
    record DayView(LocalDate day, String name, LocalDate keptFor) {}

    @GetMapping("/holidays")
    @Operation(
            summary = "The public holidays of a region in a year",
            description =
                    "Those that response times leave out, for any region that a calendar may name, such as US-NY or JP.")
    List<DayView> holidays(@RequestParam String region, @RequestParam int year) {
        PublicHolidays.requireKnown(region);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("Ask for a year from %d to %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return PublicHolidays.of(region, year).stream()
                .map(day -> new DayView(day.day(), day.name(), day.keptFor()))
                .toList();
    }

    @GetMapping("/problems")
    @Operation(
            summary = "Calendars with errors",
            description = "Whoever works by one of them is counted by the team's calendar, else the company's.")
    List<String> problems() {
        return teams.calendarProblems();
    }
}
