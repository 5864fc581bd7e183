package io.handoff.mql;

import java.time.Instant;

/**
 * One decision on an MQL, in force or undone.
 *
 * @param reason code of the reject reason; null for an acceptance
 * @param reasonLabel as people read the reason then
 * @param source PERSON, REVIEW, EVENT or DEAL
 * @param decidedBy rep id, login or email; null when nobody did
 * @param decidedAt when it was made; an event may report it later
 * @param recordedAt when it was received: it can be undone for some minutes from then on
 * @param teamId team until the decision; likewise the owner and the owner segment, null without an owner
 * @param wasResponse the decision itself was the first response
 * @param inReview operations had the review of the unworked MQL open
 * @param pendingTimers ids of the timer events of the escalation that had not fired, comma separated
 * @param undoneAt null = in force
 */
public record MqlDecision(
        String id,
        String mqlId,
        MqlStatus decision,
        String reason,
        String reasonLabel,
        String source,
        String decidedBy,
        Instant decidedAt,
        Instant recordedAt,
        String teamId,
        String ownerId,
        String segmentId,
        boolean wasResponse,
        boolean inReview,
        String pendingTimers,
        Instant undoneAt,
        String undoneBy) {

    public boolean isUndone() {
        return undoneAt != null;
    }

    /** "acceptance", "rejection" or "disqualification". */
    public String noun() {
        return switch (decision) {
            case ACCEPTED -> "acceptance";
            case REJECTED -> "rejection";
            default -> "disqualification";
        };
    }
}
