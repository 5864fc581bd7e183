/** One handler per type of event. */
package io.handoff.intake.event;
