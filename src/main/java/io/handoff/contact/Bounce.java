package io.handoff.contact;

import java.time.Instant;

/**
 * Mail to this address came back for good.
 *
 * @param reason what the mail system said; null when it was not told
 */
public record Bounce(String email, String reason, Instant at) {}
