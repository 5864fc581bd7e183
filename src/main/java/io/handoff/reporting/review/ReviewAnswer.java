package io.handoff.reporting.review;

import java.time.Instant;
import java.util.List;

/**
 * What a team said to a week.
 *
 * @param note null when nothing was added
 * @param decisions none = nothing is to be changed
 */
public record ReviewAnswer(
        String week,
        ReviewTeam team,
        String note,
        String decidedBy,
        Instant decidedAt,
        List<ReviewDecision> decisions) {}
