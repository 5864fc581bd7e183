package io.handoff.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Data about a deal from an event or a form. Null = not given.
 *
 * @param contactIds known contacts, primary first; empty = not given
 */
public record DealUpdate(
        String dealId,
        List<String> contactIds,
        BigDecimal amount,
        String currency,
        String byEmail,
        String reason,
        Instant at) {}
