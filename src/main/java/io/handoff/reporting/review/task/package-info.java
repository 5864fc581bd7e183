/** User tasks of the weekly review and of coachings: what they show, and what completing them must meet. */
package io.handoff.reporting.review.task;
