/**
 * The reports of Funnel Health, with a definition of every number. Numbers come from the counters of
 * {@link io.handoff.reporting.counters} and, for open MQLs, from {@link io.handoff.reporting.facts}; no report scans MQLs to count them.
 */
package io.handoff.reporting.health;
