/** Reads the envelope of an event (CloudEvents) and checks it. */
package io.handoff.intake.envelope;
