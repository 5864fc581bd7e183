package io.handoff.notification;

import java.time.Instant;

/** A contact unsubscribed by the link or the mail program's button. Published in the transaction that records it. */
public record UnsubscribeRequested(String contactId, Instant at) {}
