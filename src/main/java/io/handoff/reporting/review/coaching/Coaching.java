package io.handoff.reporting.review.coaching;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A talk about missed response times.
 *
 * @param fromWeek Monday of the first week that was looked at, {@code toWeek} of the last
 * @param judged how many response times could be judged
 * @param outcome null until a manager has decided
 * @param note what the manager wrote, for the rep to read; why not, when none was needed
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
        /** The rep has left. */
        DROPPED
    }
}
