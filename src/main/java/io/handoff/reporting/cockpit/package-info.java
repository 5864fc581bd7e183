/**
 * Data for the plugins of Cockpit and Tasklist: overdue MQLs, tokens per element of a diagram, due times of tasks, and a lead at a glance.
 * Besides the weekly review, the only part of reporting that depends on the engine.
 */
package io.handoff.reporting.cockpit;
