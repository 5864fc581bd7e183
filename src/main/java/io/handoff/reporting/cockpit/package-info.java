/**
 * What the plugins of Cockpit and Tasklist show: who is late and by how much, what waits at each element of a diagram, how a task stands,
 * and what a rep should know of a lead before the call. The only corner of reporting, beside the weekly review, that knows the engine.
 */
package io.handoff.reporting.cockpit;
