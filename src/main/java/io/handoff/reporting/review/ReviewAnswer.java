package io.handoff.reporting.review;

import java.time.Instant;
import java.util.List;

/**
 * A team's answer to a weekly review.
 *
 * @param note null without a note
 * @param decisions empty = the team changes nothing
 */
public record ReviewAnswer(
        String week,
        ReviewTeam team,
        String note,
        String decidedBy,
        Instant decidedAt,
        List<ReviewDecision> decisions) {}
