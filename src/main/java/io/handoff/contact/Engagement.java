package io.handoff.contact;

import java.time.Instant;

/** An interaction with marketing, such as a demo request. {@code kind} is stored as sent, in upper case. */
public record Engagement(
        String id, String contactId, String kind, String detail, Instant occurredAt, Instant receivedAt) {

    /** Detail of an engagement that a person confirmed; it is never treated as late. */
    public static final String CONFIRMED = "confirmed by marketing";
}
