/**
 * The counters of Funnel Health. A transaction records what it changed; before the next report, or in the background, the old fact is
 * subtracted from the counters and the new one added, so that the counters always equal the sum of the facts.
 */
package io.handoff.reporting.counters;
