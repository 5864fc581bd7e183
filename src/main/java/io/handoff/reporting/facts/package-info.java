/**
 * The read models of Funnel Health: one fact per MQL, per owner segment and per deal, and counters aggregated from the facts. A transaction
 * records what it changed; before the next report, or in the background, the old fact is subtracted from the counters and the new one
 * added, so that the counters always equal the sum of the facts.
 */
package io.handoff.reporting.facts;
