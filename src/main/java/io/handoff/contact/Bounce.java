package io.handoff.contact;

import java.time.Instant;

/**
 * A permanent bounce of an address.
 *
 * @param reason the mail system's reply; null when unknown
 */
public record Bounce(String email, String reason, Instant at) {}
