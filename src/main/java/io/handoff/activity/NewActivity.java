package io.handoff.activity;

import java.time.Instant;

/** An activity to log. A null {@code direction} means outbound. See {@link Activity} for the rest. */
public record NewActivity(
        String contactId,
        String kind,
        String direction,
        String outcome,
        String repEmail,
        boolean automated,
        Instant occurredAt,
        Instant receivedAt) {}
