package io.handoff.process.web;

import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Owner;
import io.handoff.team.DisplayNames;
import java.time.Instant;
import java.util.List;

/**
 * An MQL in API responses, without personal data of the contact.
 *
 * @param team id of its team
 * @param dataGap data that routing needed and the contact lacks
 * @param expansion the company already had an open deal
 * @param waitsFor the contact's fields that must change before the same facts may qualify again
 */
record MqlView(
        String id,
        String contactId,
        int pass,
        String type,
        MqlStatus status,
        String team,
        Owner owner,
        String reasonCode,
        Integer score,
        Instant mqlAt,
        Instant receivedAt,
        Instant respondBy,
        Instant respondedAt,
        String respondedBy,
        Instant escalatedAt,
        Instant reassignedAt,
        Instant opsReviewAt,
        Instant decidedAt,
        String decidedBy,
        String rejectReason,
        String impliedBy,
        String followUp,
        String track,
        List<String> waitsFor,
        String outcome,
        String dataGap,
        boolean expansion) {

    static MqlView of(Mql mql, DisplayNames names) {
        return new MqlView(
                mql.id(),
                mql.contactId(),
                mql.pass(),
                mql.type(),
                mql.status(),
                mql.teamId(),
                Owner.of(mql, names),
                mql.reasonCode(),
                mql.score(),
                mql.mqlAt(),
                mql.receivedAt(),
                mql.respondBy(),
                mql.respondedAt(),
                mql.respondedBy(),
                mql.escalatedAt(),
                mql.reassignedAt(),
                mql.opsReviewAt(),
                mql.decidedAt(),
                mql.decidedBy(),
                mql.rejectReason(),
                mql.impliedBy(),
                mql.followUp(),
                mql.track(),
                mql.awaitedFields(),
                mql.outcome(),
                mql.dataGap(),
                mql.expansion());
    }
}
