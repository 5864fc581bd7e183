/**
 * What marketing and sales read together: the measures with their definitions, the reports made of them, and the MQLs behind every number.
 * All is answered from the counters of {@link io.handoff.reporting.facts}; nothing here scans MQLs to count them.
 */
package io.handoff.reporting.health;
