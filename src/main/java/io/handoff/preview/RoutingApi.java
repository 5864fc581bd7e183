package io.handoff.preview;

import io.handoff.contact.ContactUpsert;
import io.handoff.engine.RefusedByRule;
import io.handoff.input.InvalidValue;
import io.handoff.input.TimeLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST API of routing previews. */
@RestController
@RequestMapping("/api/routing")
@Tag(name = "Routing")
@RequiredArgsConstructor
class RoutingApi {

    private final RoutingPreviews previews;
    private final TimeLimits times;
    private final Clock clock;

    /**
     * A stored contact, or a hypothetical one.
     *
     * @param contact fields as in the event {@code contact.upserted}; {@code company} may be in it or beside it
     * @param at instant of the preview; absent = now
     */
    record Asked(
            String contactId,
            Map<String, Object> contact,
            Map<String, Object> company,
            @Valid @Size(max = 500) List<Engaged> engagements,
            Instant at) {

        boolean describesPerson() {
            return contact != null || company != null || engagements != null || at != null;
        }
    }

    /** @param time absent = instant of the preview */
    record Engaged(@NotBlank String kind, Instant time) {}

    @PostMapping("/preview")
    @Operation(
            summary = "What would happen to a contact, without doing it",
            description = "For a stored contact (contactId), or for a person described by the fields of the event"
                    + " contact.upserted and what they did. Asks the live tables; takes no turn and keeps nothing.")
    @ApiResponse(responseCode = "200", description = "Verdict, team, owner, due times, and every table's answer")
    @ApiResponse(responseCode = "404", description = "Unknown or erased contact")
    @ApiResponse(responseCode = "422", description = "Refused by a rule, with the sentence why")
    RoutingPreview preview(@Valid @RequestBody Asked asked) {
        if (asked.contactId() == null) {
            return previews.of(prospect(asked));
        }
        if (asked.describesPerson()) {
            throw new RefusedByRule(
                    "Ask either for a contact by its contactId, or for one you describe, not for both.");
        }
        return previews.of(asked.contactId());
    }

    private HypotheticalLead prospect(Asked asked) {
        if (!asked.describesPerson()) {
            throw new RefusedByRule("Say whom you mean: a contactId, or contact, company and engagements.");
        }
        var at = asked.at() == null ? clock.instant() : possible("at", asked.at());
        var data = new HashMap<String, Object>(asked.contact() == null ? Map.of() : asked.contact());
        if (asked.company() != null) {
            data.put("company", asked.company());
        }
        var engagements = asked.engagements() == null ? List.<Engaged>of() : asked.engagements();
        return new HypotheticalLead(
                read(data),
                engagements.stream()
                        .map(did -> new HypotheticalLead.Did(
                                did.kind(), did.time() == null ? at : possible("time", did.time())))
                        .toList(),
                Map.of(),
                at);
    }

    private Instant possible(String field, Instant received) {
        try {
            return times.forQuestions(clock.instant()).check(received);
        } catch (InvalidValue invalid) {
            throw new RefusedByRule(invalid.sentenceAbout(field));
        }
    }

    private static ContactUpsert read(Map<String, Object> data) {
        try {
            return ContactUpsert.of(UUID.randomUUID().toString(), data);
        } catch (IllegalArgumentException wrong) {
            throw new RefusedByRule(wrong.getMessage());
        }
    }
}
