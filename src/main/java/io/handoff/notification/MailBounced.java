package io.handoff.notification;

import java.time.Instant;

/** The mail server reported that a contact's address does not exist. Published in the transaction that records it. */
public record MailBounced(String contactId, String address, String reason, Instant at) {}
