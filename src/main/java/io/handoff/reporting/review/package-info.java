/**
 * The weekly review: numbers frozen, sent and looked at together, and what follows from them. The process is {@code weekly-review.bpmn};
 * its steps are in {@code step}, what people do in {@code task}, the talks with reps in {@code coaching}.
 */
package io.handoff.reporting.review;
