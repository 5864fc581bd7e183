package io.handoff.process.web;

import io.handoff.mql.Appeal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** REST API of appeals against rejections. */
@RestController
@Tag(name = "MQLs")
@RequiredArgsConstructor
class AppealsApi {

    private final WorkAppeal work;

    /** @param reason why the rejection is wrong, at least ten characters */
    record Objection(String reason) {}

    record AppealView(String id, String mqlId, String appealedBy, Instant appealedAt, String rejectReason) {

        static AppealView of(Appeal appeal) {
            return new AppealView(
                    appeal.id(), appeal.mqlId(), appeal.appealedBy(), appeal.appealedAt(), appeal.rejectReason());
        }
    }

    @PostMapping("/api/mqls/{id}/appeal")
    @Operation(
            summary = "Appeal a rejection",
            description =
                    "For marketing. A third person decides in Tasklist; overturned, the same MQL opens again for another rep.")
    @ApiResponse(responseCode = "200", description = "The appeal waits for its decision")
    @ApiResponse(
            responseCode = "409",
            description = "Not rejected, appealed already, or the contact is a new MQL since")
    @ApiResponse(responseCode = "422", description = "Too late, or no reason given")
    AppealView appeal(@PathVariable String id, @RequestBody Objection objection, Principal person) {
        return AppealView.of(work.begin(id, objection.reason(), person.getName()));
    }
}
