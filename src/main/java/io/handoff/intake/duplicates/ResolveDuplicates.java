package io.handoff.intake.duplicates;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.handoff.contact.Contacts;
import io.handoff.contact.DuplicateGroups;
import io.handoff.engine.RefusedByRule;
import io.handoff.intake.EventAnswer;
import io.handoff.intake.Intake;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Applies a person's decision about likely duplicates. A merge is sent as an event, whose source in the inbox names the person. */
@Component
@RequiredArgsConstructor
class ResolveDuplicates {

    private static final JsonMapper JSON = new JsonMapper();

    private final Intake intake;
    private final Contacts contacts;
    private final DuplicateGroups groups;
    private final Clock clock;

    /**
     * @param mergedIds are merged into the survivor
     * @throws RefusedByRule when one of the ids is unknown or merged already
     */
    EventAnswer merge(String survivorId, List<String> mergedIds, String by) {
        var others = mergedIds.stream()
                .filter(id -> !id.equals(survivorId))
                .distinct()
                .toList();
        if (others.isEmpty()) {
            throw new RefusedByRule("Name the contacts that are to be merged into %s.".formatted(survivorId));
        }
        refuseUnknown(survivorId, others);
        var now = clock.instant();
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/duplicates/" + URLEncoder.encode(by, StandardCharsets.UTF_8)))
                .withType("io.handoff.contact.merged")
                .withSubject(survivorId)
                .withTime(now.atOffset(ZoneOffset.UTC))
                .withData("application/json", data(others))
                .build();
        return intake.receive(event, now);
    }

    void markDifferent(List<String> contactIds, String by) {
        var ids = contactIds.stream().distinct().toList();
        if (ids.size() < 2) {
            throw new RefusedByRule("Name at least two contacts that are not one person.");
        }
        refuseUnknown(ids.get(0), ids);
        groups.markDifferent(ids, by, clock.instant());
    }

    private void refuseUnknown(String first, List<String> others) {
        Stream.concat(Stream.of(first), others.stream())
                .filter(id ->
                        contacts.find(id).filter(known -> known.id().equals(id)).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new RefusedByRule(
                            "Contact %s was merged or erased meanwhile. Reload the list.".formatted(id));
                });
    }

    private static byte[] data(List<String> mergedIds) {
        return JSON.writeValueAsBytes(Map.of("mergedIds", mergedIds));
    }
}
