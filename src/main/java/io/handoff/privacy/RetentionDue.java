package io.handoff.privacy;

import java.time.Instant;

/**
 * Nightly deletion of old data, published for higher modules, each in its own transaction. Each deletes rows older than these instants, set
 * by {@code handoff.retention}.
 */
public record RetentionDue(Instant receivedEventsBefore, Instant waitingEventsBefore, Instant refusalsBefore) {}
