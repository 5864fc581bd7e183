package io.handoff.mql;

import java.util.Map;

/**
 * Funnel counts, per MQL except {@code contacts} and {@code customers}.
 *
 * @param respondedInTime response at or before the lead's due; {@code respondedLate}: after it
 * @param pending neither responded nor decided
 * @param escalated the due passed without a response
 * @param recycled MQLs with a pass above 1
 */
public record FunnelFigures(
        long contacts,
        long mqls,
        Map<String, Long> mqlsByType,
        long responded,
        long respondedInTime,
        long respondedLate,
        long pending,
        long escalated,
        long reassigned,
        long opsReviews,
        long accepted,
        long rejected,
        long recycled,
        long sqls,
        long opportunities,
        long customers) {}
