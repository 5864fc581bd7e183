package io.handoff.deal;

import java.time.Instant;

/** Data about a deal from an event or a form. Null = not given. */
public record DealUpdate(
        String dealId, DealContacts contacts, DealTerms terms, String byEmail, String reason, Instant at) {}
