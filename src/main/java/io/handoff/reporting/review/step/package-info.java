/** Service tasks of the weekly review and of coachings. */
package io.handoff.reporting.review.step;
