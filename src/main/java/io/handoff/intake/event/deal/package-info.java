/** One handler per type of event about a deal. */
package io.handoff.intake.event.deal;
