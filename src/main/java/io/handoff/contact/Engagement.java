package io.handoff.contact;

import java.time.Instant;

/** Something a contact did that marketing can see, such as asking for a demo. {@code kind} is kept as sent, upper case. */
public record Engagement(
        String id, String contactId, String kind, String detail, Instant occurredAt, Instant receivedAt) {

    /** Detail of what a person of ours has read and confirmed: it is news then, however long ago it happened. */
    public static final String CONFIRMED = "confirmed by marketing";
}
