package io.handoff.journey;

import io.handoff.journey.export.PersonExport;
import io.handoff.journey.timeline.TimelineEntry;
import io.handoff.journey.timeline.Timelines;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.security.Principal;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reads, moves, exports and erases one contact. */
@RestController
@RequestMapping("/api/contacts/{id}")
@Tag(name = "Contacts")
@RequiredArgsConstructor
class ContactsApi {

    private static final int MAX_PAGE_SIZE = 200;

    private final ContactOverviews journeys;
    private final Timelines timelines;
    private final Explanations explanations;
    private final SetStage setStage;
    private final EraseContact eraseContact;
    private final PersonExport exports;

    /** @param reason kept in the contact's history */
    record NewStage(String stage, @Size(max = 1_000) String reason) {}

    /** @param reason kept after the erasure, so it must not name the person */
    record ErasureAsked(@Size(max = 500) String reason) {}

    @GetMapping
    @Operation(summary = "State of a contact", description = "A merged id returns the surviving contact.")
    @ApiResponse(responseCode = "200", description = "Stage, owner, latest MQL")
    @ApiResponse(responseCode = "404", description = "Unknown or erased")
    ContactState contact(@PathVariable String id) {
        return ContactState.of(journeys.of(id));
    }

    @GetMapping("/timeline")
    @Operation(summary = "Everything that happened to a contact, the latest first")
    @ApiResponse(responseCode = "200", description = "A page of entries, each with words")
    @ApiResponse(responseCode = "404", description = "Unknown or erased")
    PagedModel<TimelineEntry> timeline(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var wanted = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE_SIZE));
        return new PagedModel<>(timelines.of(journeys.contact(id), wanted));
    }

    @GetMapping("/why")
    @Operation(
            summary = "Why a contact is or is not an MQL, and why it has its owner",
            description = "From the stored inputs and answers of the decision tables.")
    @ApiResponse(responseCode = "200", description = "The explanation in sentences, and the answer of each table")
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

    @GetMapping(path = "/export", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Export of all data about a contact",
            description =
                    "One JSON document for the person: each part is an array, oldest first. It names our own people and no other contacts.")
    @ApiResponse(responseCode = "200", description = "A file, written as it is read")
    @ApiResponse(responseCode = "404", description = "Unknown or erased")
    void export(@PathVariable String id, HttpServletResponse response) throws IOException {
        var contact = journeys.contact(id);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contact.json\"");
        exports.write(contact, response.getOutputStream());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Erase a contact",
            description =
                    "For admins, with a reason. The handoff ends, and personal data is deleted; counts stay. The engine's history is deleted some seconds later, see /api/erasures.")
    @ApiResponse(responseCode = "202", description = "Erased; the engine's history is being deleted")
    @ApiResponse(responseCode = "404", description = "Unknown or erased")
    @ApiResponse(responseCode = "422", description = "No reason, or one that names the person")
    EraseContact.Erased erase(@PathVariable String id, @Valid @RequestBody ErasureAsked asked, Principal person) {
        return eraseContact.now(id, asked.reason(), person.getName());
    }
}
