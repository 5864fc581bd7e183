package io.handoff.process;

import java.time.Instant;

/**
 * Old data is to be forgotten; heard by the modules above, in a transaction of each. What is older than these instants goes, as
 * {@code handoff.retention} says.
 */
public record RetentionNight(Instant receivedEventsBefore, Instant waitingEventsBefore, Instant refusalsBefore) {}
