package io.handoff.mql;

import java.time.Instant;

/**
 * Marketing's appeal against a rejection, decided by a third person.
 *
 * @param because marketing's reason; null after an erasure
 * @param rejectedBy as it was when the appeal was made; likewise {@code rejectedAt} and {@code rejectReason}
 * @param outcome null = not decided yet
 */
public record Appeal(
        String id,
        String mqlId,
        String contactId,
        String appealedBy,
        Instant appealedAt,
        String because,
        String rejectedBy,
        Instant rejectedAt,
        String rejectReason,
        Outcome outcome,
        String decidedBy,
        Instant decidedAt,
        String note) {

    public enum Outcome {
        /** The rejection is confirmed. */
        UPHELD,
        /** The MQL opens again. */
        OVERTURNED
    }
}
