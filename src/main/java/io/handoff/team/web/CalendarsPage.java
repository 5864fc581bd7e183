package io.handoff.team.web;

import io.handoff.team.Teams;
import io.handoff.team.calendar.PublicHolidays;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The working calendars as a page: hours, and the days that differ from them in this year and the next. */
@Controller
@RequiredArgsConstructor
class CalendarsPage {

    private final Teams teams;
    private final Clock clock;

    /** @param region shows the holidays of a region that no calendar has, before it is entered */
    @GetMapping("/calendars")
    String show(@RequestParam(required = false) String region, Model page) {
        var year = clock.instant().atZone(teams.company().zone()).getYear();
        page.addAttribute(
                "calendars",
                teams.calendars().stream()
                        .map(calendar -> CalendarView.of(calendar, year))
                        .toList());
        page.addAttribute("problems", teams.calendarProblems());
        page.addAttribute("region", region == null ? "" : region.strip());
        if (region != null && !region.isBlank()) {
            addRegion(region.strip(), year, page);
        }
        return "calendars";
    }

    private static void addRegion(String region, int year, Model page) {
        try {
            PublicHolidays.requireKnown(region);
            page.addAttribute(
                    "years", List.of(CalendarView.yearOf(region, year), CalendarView.yearOf(region, year + 1)));
        } catch (IllegalArgumentException unknown) {
            page.addAttribute("unknown", unknown.getMessage() + ".");
        }
    }
}
