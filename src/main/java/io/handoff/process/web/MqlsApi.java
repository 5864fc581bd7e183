package io.handoff.process.web;

import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.mql.UnknownMql;
import io.handoff.team.Teams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST API of MQLs, for sales outside Tasklist. */
@RestController
@RequestMapping("/api/mqls")
@Tag(name = "MQLs")
@RequiredArgsConstructor
class MqlsApi {

    private static final int MAX_PAGE_SIZE = 200;

    private final MqlPages pages;
    private final Mqls mqls;
    private final WorkMql work;
    private final Teams teams;

    /**
     * @param decision ACCEPTED or REJECTED
     * @param reason code or label of a reject reason
     * @param note required for the reason Other
     */
    record DecisionMade(
            String decision,
            @Size(max = 200) String reason,
            @Size(max = 10_000) String note) {}

    /**
     * @param kind CALL, EMAIL or MEETING
     * @param outcome what came of it, such as ANSWERED, VOICEMAIL or NO_SHOW; see the table activity-outcomes
     * @param duration of a call, in seconds
     * @param at when it took place; absent = now
     */
    record FirstResponse(
            String kind,
            @Size(max = 1_000) String outcome,
            @PositiveOrZero Integer duration,
            Instant at) {}

    record NewOwner(String repId, @Size(max = 500) String reason) {}

    @GetMapping
    @Operation(summary = "MQLs, the newest first")
    PagedModel<MqlView> page(
            @RequestParam(required = false) MqlStatus status,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String team,
            @RequestParam(required = false) Boolean dataGap,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var wanted = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE_SIZE));
        var names = teams.names();
        return new PagedModel<>(pages.page(new MqlPages.Filter(status, owner, team, dataGap), wanted)
                .map(mql -> MqlView.of(mql, names)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One MQL")
    @ApiResponse(responseCode = "404", description = "There is none with this id")
    MqlView one(@PathVariable String id) {
        return view(mqls.find(id).orElseThrow(() -> new UnknownMql(id)));
    }

    @PostMapping("/{id}/decision")
    @Operation(
            summary = "Accept or reject an MQL",
            description = "A rejection needs a reason; rejecting after acceptance disqualifies the SQL."
                    + " The same decision again changes nothing.")
    @ApiResponse(responseCode = "200", description = "The MQL as it is now")
    @ApiResponse(
            responseCode = "409",
            description = "Decided or reassigned meanwhile; the answer holds the MQL as it is")
    @ApiResponse(responseCode = "422", description = "Refused by a rule, with the sentence why")
    MqlView decide(@PathVariable String id, @Valid @RequestBody DecisionMade decision, Principal person) {
        return view(work.decide(id, decision, person.getName()));
    }

    @PostMapping("/{id}/decision/undo")
    @Operation(
            summary = "Undo a decision",
            description =
                    "For who decided, and the managers of the team, for five minutes (handoff.process.undo-within):"
                            + " the same MQL, owner and response clock go on. A repeated request changes nothing.")
    @ApiResponse(responseCode = "200", description = "The MQL as it is now")
    @ApiResponse(
            responseCode = "409",
            description = "Too late: by time, or an account executive, a deal, marketing or another pass came first;"
                    + " the answer holds the MQL as it is")
    MqlView undo(@PathVariable String id, Principal person) {
        return view(work.undo(id, person.getName()));
    }

    @GetMapping("/undoable")
    @Operation(summary = "Own decisions that can be undone now", description = "The latest first.")
    UndoableDecisionsView undoable(Principal person) {
        return work.undoable(person.getName());
    }

    @PostMapping("/{id}/first-response")
    @Operation(
            summary = "Log the first call, email or meeting",
            description = "Stops the response clock, unless the table activity-outcomes says that such an outcome"
                    + " counts for nothing: then it is only kept.")
    @ApiResponse(responseCode = "200", description = "The MQL as it is now")
    @ApiResponse(responseCode = "409", description = "Answered or decided already; the answer holds the MQL as it is")
    @ApiResponse(responseCode = "422", description = "Refused by a rule, with the sentence why")
    MqlView respond(@PathVariable String id, @Valid @RequestBody FirstResponse response, Principal person) {
        return view(work.respond(id, response, person.getName()));
    }

    @PostMapping("/{id}/activities")
    @Operation(
            summary = "Log a call, email or meeting",
            description = "The first one that counts stops the response clock, the others are kept as attempts."
                    + " The same kind at the same instant by the same person is kept once.")
    @ApiResponse(responseCode = "200", description = "The MQL as it is now")
    @ApiResponse(responseCode = "409", description = "The contact has a later MQL; the answer holds this one as it is")
    @ApiResponse(responseCode = "422", description = "Refused by a rule, with the sentence why")
    MqlView log(@PathVariable String id, @Valid @RequestBody FirstResponse activity, Principal person) {
        return view(work.log(id, activity, person.getName()));
    }

    @PostMapping("/{id}/reassign")
    @Operation(
            summary = "Give an open MQL to another rep",
            description = "For managers, within their teams; wins over turn and capacity.")
    @ApiResponse(responseCode = "200", description = "The MQL as it is now")
    @ApiResponse(responseCode = "409", description = "Decided meanwhile; the answer holds the MQL as it is")
    @ApiResponse(responseCode = "422", description = "Refused by a rule, with the sentence why")
    MqlView reassign(@PathVariable String id, @Valid @RequestBody NewOwner to, Principal person) {
        return view(work.reassign(id, to, person.getName()));
    }

    private MqlView view(Mql mql) {
        return MqlView.of(mql, teams.names());
    }
}
