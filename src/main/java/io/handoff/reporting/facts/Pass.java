package io.handoff.reporting.facts;

import io.handoff.mql.MqlStatus;
import java.time.Instant;

/**
 * One pass of a contact as stored by the process module.
 *
 * @param handoffOver its handoff has ended
 * @param held it has an owner now
 * @param qualifiedBy version and rule ids of {@code mql-criteria}; null = became an MQL without the criteria
 */
public record Pass(
        String id,
        String contactId,
        int no,
        String type,
        String source,
        Instant mqlAt,
        MqlStatus status,
        String teamId,
        String ownerId,
        Instant respondBy,
        Instant respondedAt,
        Instant decidedAt,
        String rejectReason,
        Instant followedUpAt,
        String outcome,
        Instant sqlAt,
        Instant opportunityAt,
        Instant customerAt,
        String qualifiedBy,
        String icp,
        boolean handoffOver,
        boolean held) {

    private static final String MADE_UP = "IMPLIED";
    private static final String TAKEN_BACK = "SQL_DISQUALIFIED";

    boolean implied() {
        return MADE_UP.equals(type);
    }

    boolean sqlDisqualified() {
        return TAKEN_BACK.equals(outcome);
    }

    /** '' when unknown. */
    String sourceOrUnknown() {
        return source == null || source.isBlank() || source.equals("UNKNOWN") ? "" : source;
    }

    /** Whether sales still works on it: accepted, not a customer, not ended; after a lost deal only while it has an owner. */
    boolean isSale() {
        return status == MqlStatus.ACCEPTED
                && outcome == null
                && customerAt == null
                && !handoffOver
                && (followedUpAt == null || held);
    }

    OpenState openState() {
        if (status == MqlStatus.OPEN) {
            return respondedAt != null
                    ? OpenState.WAITS_FOR_DECISION
                    : ownerId == null ? OpenState.WAITS_FOR_OWNER : OpenState.WAITS_FOR_RESPONSE;
        }
        if (!isSale()) {
            return null;
        }
        return opportunityAt == null ? OpenState.WAITS_FOR_DEAL : OpenState.IN_DEAL;
    }

    Instant openSince() {
        var state = openState();
        if (state == null) {
            return null;
        }
        return switch (state) {
            case WAITS_FOR_OWNER, WAITS_FOR_RESPONSE, WAITS_FOR_DECISION -> mqlAt;
            case WAITS_FOR_DEAL -> sqlAt == null ? mqlAt : sqlAt;
            case IN_DEAL -> opportunityAt;
        };
    }
}
