package io.handoff.reporting.review;

import java.time.Instant;

/**
 * A frozen week.
 *
 * @param late frozen later than scheduled, because the application was stopped
 */
record WeeklyReview(WeekFigures figures, Instant frozenAt, boolean late) {}
