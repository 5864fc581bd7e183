/**
 * The weekly review: freezes the numbers of a week, sends them to marketing and sales, and records their decisions. The process is {@code
 * weekly-review.bpmn}; {@code step} has its service tasks, {@code task} its user tasks, {@code coaching} the coaching of reps.
 */
package io.handoff.reporting.review;
