package io.handoff.intake.event;

import java.time.Instant;

/**
 * A validated event.
 *
 * @param type without {@link #TYPE_PREFIX}
 * @param occurredAt never later than {@code receivedAt}, both in milliseconds
 */
public record IncomingEvent(
        String source, String id, String type, String subject, Instant occurredAt, Instant receivedAt, EventData data) {

    /** The prefix of all accepted event types. */
    public static final String TYPE_PREFIX = "io.handoff.";
}
