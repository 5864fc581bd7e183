package io.handoff.activity;

import java.time.Instant;

/**
 * An activity to log. A null {@code direction} means outbound. See {@link Activity} for the rest.
 *
 * @param duration of a call, in seconds; null = not told
 */
public record NewActivity(
        String contactId,
        String kind,
        String direction,
        String outcome,
        Integer duration,
        String repEmail,
        boolean automated,
        Instant occurredAt,
        Instant receivedAt) {

    /** The same, of another contact. */
    public NewActivity of(String contact) {
        return new NewActivity(
                contact, kind, direction, outcome, duration, repEmail, automated, occurredAt, receivedAt);
    }

    /** Without a duration. */
    public NewActivity(
            String contactId,
            String kind,
            String direction,
            String outcome,
            String repEmail,
            boolean automated,
            Instant occurredAt,
            Instant receivedAt) {
        this(contactId, kind, direction, outcome, null, repEmail, automated, occurredAt, receivedAt);
    }
}
