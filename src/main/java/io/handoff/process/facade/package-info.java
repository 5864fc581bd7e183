/** Implements {@link io.handoff.process.Handoffs}, by kind of input: reads the facts, then starts, continues or ends the handoff. */
package io.handoff.process.facade;
