package io.handoff.reporting.review;

import java.time.Instant;

/**
 * A week as it was frozen.
 *
 * @param late not in its turn: the application was stopped
 */
record WeeklyReview(WeekFigures figures, Instant frozenAt, boolean late) {}
