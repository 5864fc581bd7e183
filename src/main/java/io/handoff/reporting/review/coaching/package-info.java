/** Coaching of reps who miss too many response times. The process is {@code coaching.bpmn}. */
package io.handoff.reporting.review.coaching;
