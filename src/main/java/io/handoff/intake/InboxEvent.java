package io.handoff.intake;

import java.time.Instant;
import java.util.Set;

/**
 * An event in the inbox, as ops see it; what the sender told of people is not shown.
 *
 * @param status how the event stands; never {@code DUPLICATE}, which is only an answer
 * @param waitsFor {@code contact:<id>}, {@code deal:<id>} or {@code mql:<contact id>}; any one of them is enough
 * @param attempts how often it was tried
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

    EventAnswer answer() {
        return new EventAnswer(source, eventId, status, problem);
    }
}
