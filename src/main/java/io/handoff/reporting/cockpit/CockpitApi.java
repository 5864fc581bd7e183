package io.handoff.reporting.cockpit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Data for the plugins of Cockpit and Tasklist. */
@RestController
@RequestMapping("/api/cockpit")
@Tag(name = "Cockpit and Tasklist")
@RequiredArgsConstructor
class CockpitApi {

    private static final int MAX_PAGE_SIZE = 100;
    private static final int MAX_CARDS = 200;

    private final LateMqls late;
    private final DiagramBadges elements;
    private final TaskCards cards;
    private final Leads leads;

    @GetMapping("/late")
    @Operation(
            summary = "MQLs past their due without a first response, the longest first",
            description = "Managers see their teams', reps their own, marketing, sales leaders and ops all.")
    LatePage late(
            @RequestParam(required = false) String team,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size,
            Principal person) {
        return late.page(
                person.getName(),
                Optional.ofNullable(team).filter(id -> !id.isBlank()),
                Math.max(page, 0),
                Math.min(Math.max(size, 1), MAX_PAGE_SIZE));
    }

    @GetMapping("/elements")
    @Operation(
            summary = "What waits at each element of a process definition",
            description = "Tokens, how many are past their due, and their age; counted again every" + " few seconds.")
    DiagramBadges.Badges elements(@RequestParam String processDefinitionId) {
        return elements.of(processDefinitionId);
    }

    @GetMapping("/cards")
    @Operation(
            summary = "Due time, first response and pass of tasks",
            description = "Of up to 200 tasks; those this person may not see are left out.")
    TaskCards.Cards cards(@RequestParam List<String> taskIds, Principal person) {
        return cards.of(taskIds.stream().distinct().limit(MAX_CARDS).toList(), person.getName());
    }

    @GetMapping("/leads/{contactId}")
    @Operation(
            summary = "What a rep should know of a lead before the call",
            description = "Address and phone only for those who work its MQL.")
    @ApiResponse(responseCode = "404", description = "Unknown or erased")
    Lead lead(@PathVariable String contactId, Principal person) {
        return leads.of(contactId, person.getName());
    }
}
