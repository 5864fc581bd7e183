/** Targets of numbers, from the decision table {@code funnel-targets}, and the alerts for numbers that miss them. */
package io.handoff.reporting.targets;
