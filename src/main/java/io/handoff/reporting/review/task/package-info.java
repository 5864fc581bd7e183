/** User tasks of the weekly review and of coachings: the variables their forms show, and the rules for completing them. */
package io.handoff.reporting.review.task;
