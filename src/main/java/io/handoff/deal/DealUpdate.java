package io.handoff.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What an event or a form tells about a deal. Null means: not told.
 *
 * @param contactIds those we know, primary first; empty = not told
 */
public record DealUpdate(
        String dealId,
        List<String> contactIds,
        BigDecimal amount,
        String currency,
        String byEmail,
        String reason,
        Instant at) {}
