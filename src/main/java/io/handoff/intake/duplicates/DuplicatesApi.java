package io.handoff.intake.duplicates;

import io.handoff.contact.DuplicateGroups;
import io.handoff.intake.EventAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Likely duplicates, for ops. */
@RestController
@RequestMapping("/api/duplicates")
@Tag(name = "Likely duplicates")
@RequiredArgsConstructor
class DuplicatesApi {

    private static final int MAX_PAGE_SIZE = 200;

    private final DuplicateGroups groups;
    private final DuplicateViews views;
    private final ResolveDuplicates resolve;

    /** @param merged ids that are merged into the survivor */
    record Merge(String survivor, List<String> merged) {}

    /** @param contacts ids of contacts that are different people */
    record Apart(List<String> contacts) {}

    @Operation(
            summary = "Contacts that share an address or a phone number",
            description = "Those with the newest contact first; within a group, whom we knew first.")
    @GetMapping
    PagedModel<DuplicateView> page(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var wanted = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE_SIZE));
        return new PagedModel<>(groups.page(wanted).map(views::of));
    }

    @Operation(
            summary = "Merge contacts that are one person",
            description =
                    "As the event contact.merged: ids, addresses, engagements and the handoff become the survivor's.")
    @ApiResponse(responseCode = "422", description = "One of them is no contact of its own any more")
    @PostMapping("/merge")
    EventAnswer merge(@RequestBody Merge merge, Principal person) {
        return resolve.merge(merge.survivor(), ids(merge.merged()), person.getName());
    }

    @Operation(summary = "Say that contacts are not one person", description = "They are not shown together again.")
    @PostMapping("/distinct")
    ResponseEntity<Void> distinct(@RequestBody Apart apart, Principal person) {
        resolve.markDifferent(ids(apart.contacts()), person.getName());
        return ResponseEntity.noContent().build();
    }

    private static List<String> ids(List<String> told) {
        return told == null
                ? List.of()
                : told.stream().filter(id -> id != null && !id.isBlank()).toList();
    }
}
