package io.handoff.assignment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint that shows who is next in a team's rotation. */
@RestController
@Tag(name = "Teams")
@RequiredArgsConstructor
class RotationsApi {

    private final Assignments assignments;

    @GetMapping("/api/teams/{id}/next")
    @Operation(
            summary = "Who is next in a team, and why",
            description = "All reps in the order of their turns, then those who cannot now, each with the reason.")
    NextRep next(@PathVariable String id) {
        return assignments.next(id);
    }
}
