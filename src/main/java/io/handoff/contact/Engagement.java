package io.handoff.contact;

import java.time.Instant;

/** Something a contact did that marketing can see, such as asking for a demo. {@code kind} is kept as sent, upper case. */
public record Engagement(
        String id, String contactId, String kind, String detail, Instant occurredAt, Instant receivedAt) {}
