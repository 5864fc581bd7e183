package io.handoff.process;

import java.time.Instant;

/**
 * Marketing objects to a rejection; a third person decides.
 *
 * @param because marketing's words; null once the contact was erased
 * @param rejectedBy who rejected, with {@code rejectedAt} and {@code rejectReason} as they were then
 * @param outcome null until decided
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

    /** What became of an appeal. */
    public enum Outcome {
        /** The rejection stands. */
        UPHELD,
        /** The MQL opens again. */
        OVERTURNED
    }
}
