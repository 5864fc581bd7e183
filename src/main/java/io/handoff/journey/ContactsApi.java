package io.handoff.journey;

import io.handoff.journey.timeline.Entry;
import io.handoff.journey.timeline.Timelines;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One contact: where it stands, what happened, and why. */
@RestController
@RequestMapping("/api/contacts/{id}")
@Tag(name = "Contacts")
class ContactsApi {

    private static final int LARGEST_PAGE = 200;

    private final Journeys journeys;
    private final Timelines timelines;
    private final Explanations explanations;
    private final SetStage setStage;

    ContactsApi(Journeys journeys, Timelines timelines, Explanations explanations, SetStage setStage) {
        this.journeys = journeys;
        this.timelines = timelines;
        this.explanations = explanations;
        this.setStage = setStage;
    }

    /** @param reason kept in the contact's history */
    record NewStage(String stage, @Size(max = 1_000) String reason) {}

    @GetMapping
    @Operation(summary = "Where a contact stands", description = "A merged id answers for the contact that survived.")
    @ApiResponse(responseCode = "200", description = "Stage, owner, latest MQL")
    @ApiResponse(responseCode = "404", description = "Unknown or erased")
    ContactState contact(@PathVariable String id) {
        return ContactState.of(journeys.of(id));
    }

    @GetMapping("/timeline")
    @Operation(summary = "Everything that happened to a contact, the latest first")
    @ApiResponse(responseCode = "200", description = "A page of entries, each with words")
    @ApiResponse(responseCode = "404", description = "Unknown or erased")
    PagedModel<Entry> timeline(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var wanted = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), LARGEST_PAGE));
        return new PagedModel<>(timelines.of(journeys.contact(id), wanted));
    }

    @GetMapping("/why")
    @Operation(
            summary = "Why a contact is, or is not, an MQL, and whose it is",
            description = "From what was asked of the tables and answered at that time.")
    @ApiResponse(responseCode = "200", description = "The answer in words, and every table's answer behind it")
    @ApiResponse(responseCode = "404", description = "Unknown or erased")
    Why why(@PathVariable String id) {
        return explanations.of(id);
    }

    @PostMapping("/stage")
    @Operation(
            summary = "Set the stage by hand",
            description = "For admins. The open handoff ends; a new one begins where the new stage has one.")
    @ApiResponse(responseCode = "200", description = "The contact as it is now")
    @ApiResponse(responseCode = "404", description = "Unknown or erased")
    @ApiResponse(responseCode = "422", description = "Refused by a rule, with the sentence why")
    ContactState setStage(@PathVariable String id, @Valid @RequestBody NewStage to, Principal person) {
        setStage.to(id, to.stage(), to.reason(), person.getName());
        return ContactState.of(journeys.of(id));
    }
}
