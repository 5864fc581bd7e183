package io.handoff.intake.event;

import java.time.Instant;

/**
 * An event as it is applied.
 *
 * @param type without {@link #TYPE_PREFIX}
 * @param occurredAt never later than {@code receivedAt}, both in milliseconds
 */
public record IncomingEvent(
        String source, String id, String type, String subject, Instant occurredAt, Instant receivedAt, EventData data) {

    /** All types we take begin like this. */
    public static final String TYPE_PREFIX = "io.handoff.";
}
