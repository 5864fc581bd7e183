/** Messages about MQLs to reps, managers and marketing. */
@org.springframework.modulith.NamedInterface("message")
package io.handoff.process.message;
