package io.handoff.activity;

import java.time.Instant;

/** An activity to log. {@code direction} may be null: a rep who logs a call made it. See {@link Activity} for the rest. */
public record NewActivity(
        String contactId,
        String kind,
        String direction,
        String outcome,
        String repEmail,
        boolean automated,
        Instant occurredAt,
        Instant receivedAt) {}
