/**
 * The reports of Funnel Health, with a definition of every number and a list of the MQLs behind it. Numbers come from the counters and
 * facts of {@link io.handoff.reporting.facts}; no report scans MQLs to count them.
 */
package io.handoff.reporting.health;
