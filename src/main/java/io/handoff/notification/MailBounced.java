package io.handoff.notification;

import java.time.Instant;

/** The mail server of a contact said that there is no such address. Published in the transaction that records it. */
public record MailBounced(String contactId, String address, String reason, Instant at) {}
