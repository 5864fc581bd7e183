package io.handoff.reporting.cockpit;

import io.handoff.decision.ScorePart;
import java.time.Instant;
import java.util.List;

/**
 * What a rep should know about a lead before calling.
 *
 * @param email like {@code phone} only for users who work its MQL, otherwise null
 * @param attempts calls, emails and meetings of sales since it became an MQL, without automated ones
 * @param passes newest first
 * @param mayLog whether the user may log a call or an email
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
     * @param status name of an {@code MqlStatus}; {@code said} is its label with the reject reason
     * @param note the rep's note; absent where none was written
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
