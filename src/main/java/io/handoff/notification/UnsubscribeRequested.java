package io.handoff.notification;

import java.time.Instant;

/** A contact used the link or the mail program's button to leave our mails. Published in the transaction that records it. */
public record UnsubscribeRequested(String contactId, Instant at) {}
