package io.handoff.reporting.review.coaching;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A coaching about missed response times.
 *
 * @param fromWeek Monday of the first week evaluated; {@code toWeek} of the last
 * @param judged met + missed response times
 * @param outcome null until a manager has decided
 * @param note the manager's note, readable by the rep; the reason when no coaching was needed
 */
public record Coaching(
        String id,
        String repId,
        String teamId,
        LocalDate fromWeek,
        LocalDate toWeek,
        long missed,
        long judged,
        Instant createdAt,
        Outcome outcome,
        String note,
        String coachedBy,
        Instant coachedAt,
        String repComment,
        Instant acknowledgedAt) {

    public enum Outcome {
        COACHED,
        NOT_NEEDED,
        /** The rep was deactivated. */
        DROPPED
    }
}
