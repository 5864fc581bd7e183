package io.handoff.reporting.cockpit;

import io.handoff.process.ScorePart;
import java.time.Instant;
import java.util.List;

/**
 * A lead on one screen.
 *
 * @param email and {@code phone} only for those who work its MQL
 * @param attempts calls, emails and meetings of sales since it became an MQL
 * @param passes all of them, the latest first
 * @param mayLog whether this reader may log a call or an email
 */
record Lead(
        Instant asOf,
        String contactId,
        String name,
        String jobTitle,
        String country,
        String email,
        String phone,
        Firm company,
        Who owner,
        String zone,
        Integer score,
        List<ScorePart> scoreParts,
        long attempts,
        List<Pass> passes,
        boolean mayLog) {

    record Firm(String name, String domain, Integer employees, String industry, String country) {}

    record Who(String id, String name, String team) {}

    /**
     * @param status OPEN, ACCEPTED, REJECTED or ENDED; {@code said} the same in words, with the reason
     * @param note what the rep wrote; absent where none was needed
     */
    record Pass(
            String mqlId,
            int pass,
            String type,
            Instant mqlAt,
            Instant respondBy,
            Instant respondedAt,
            String status,
            String said,
            String note,
            Instant decidedAt,
            String decidedBy) {}
}
