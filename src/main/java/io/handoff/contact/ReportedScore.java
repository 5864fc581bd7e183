package io.handoff.contact;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A score that the sender computed.
 *
 * @param score null: the sender has none any more
 * @param late it was older than the current one when it was received, and did not become the current one
 */
public record ReportedScore(BigDecimal score, Instant occurredAt, Instant receivedAt, boolean late) {}
