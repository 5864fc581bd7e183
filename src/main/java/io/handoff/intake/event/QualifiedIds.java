package io.handoff.intake.event;

import io.handoff.intake.ids.IdSystems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Prefixes the ids in an event with the source's id system, so that equal numbers from two sources stay different contacts. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class QualifiedIds {

    private static final int LONGEST = 255;
    private static final List<String> LISTS = List.of("contactIds", "mergedIds");
    private static final String PRIMARY = "primaryContactId";

    private final IdSystems systems;

    /** @throws RejectedEvent when the prefixed id is too long */
    public IncomingEvent of(IncomingEvent event) {
        var system = systems.of(event.source());
        if (system.equals(IdSystems.SHARED)) {
            return event;
        }
        var subject = IdSystems.qualified(system, event.subject());
        if (subject.length() > LONGEST) {
            throw new RejectedEvent("subject with the name of its id system, %s, is longer than %d characters"
                    .formatted(system, LONGEST));
        }
        return new IncomingEvent(
                event.source(),
                event.id(),
                event.type(),
                subject,
                event.occurredAt(),
                event.receivedAt(),
                qualified(system, event.data()));
    }

    private static EventData qualified(String system, EventData data) {
        var values = new LinkedHashMap<>(data.values());
        for (var list : LISTS) {
            values.computeIfPresent(
                    list, (name, ids) -> ids instanceof List<?> several ? qualified(system, several) : ids);
        }
        values.computeIfPresent(
                PRIMARY, (name, id) -> IdSystems.qualified(system, id.toString().strip()));
        return new EventData(values);
    }

    private static List<String> qualified(String system, List<?> ids) {
        return ids.stream()
                .filter(Objects::nonNull)
                .map(id -> IdSystems.qualified(system, id.toString().strip()))
                .toList();
    }
}
