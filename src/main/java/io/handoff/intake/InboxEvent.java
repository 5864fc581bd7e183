package io.handoff.intake;

import java.time.Instant;
import java.util.Set;

/**
 * An event in the inbox as shown to ops, without its data, which may hold personal data.
 *
 * @param status never {@code DUPLICATE}, which exists only in answers
 * @param waitsFor {@code contact:<id>}, {@code deal:<id>}, {@code activity:<id>} or {@code mql:<contact id>}; any one of them is enough
 * @param attempts how often Handoff has tried to apply it
 */
public record InboxEvent(
        String id,
        String source,
        String eventId,
        String type,
        String subject,
        Instant occurredAt,
        Instant receivedAt,
        EventAnswer.Status status,
        Set<String> waitsFor,
        String problem,
        int attempts) {

    public EventAnswer answer() {
        return new EventAnswer(source, eventId, status, problem);
    }
}
