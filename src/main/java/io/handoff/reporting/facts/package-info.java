/**
 * The read models of Funnel Health: a fact per MQL, per owner's part and per deal, and counters made of them. A transaction that changes
 * something leaves a note of what; whoever reads next counts it. A fact's old share is taken out of the counters and its new one put in, so
 * that the parts add up to the whole at any time.
 */
package io.handoff.reporting.facts;
