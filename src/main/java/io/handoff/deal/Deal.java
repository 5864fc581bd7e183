package io.handoff.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A deal with its contacts.
 *
 * @param name null when unknown
 * @param amount in {@code currency}; null when unknown
 * @param byEmail the account executive, as sent
 * @param reason why it was lost
 * @param implied created by its closing event, without an event that created it
 * @param byHand recorded in a form, not by the CRM
 * @param closedAt when it was won, lost or deleted; null while it is open
 * @param contactIds the primary contact first; empty = nobody
 */
public record Deal(
        String id,
        Status status,
        String name,
        BigDecimal amount,
        String currency,
        String byEmail,
        String reason,
        boolean implied,
        boolean byHand,
        Instant createdAt,
        Instant closedAt,
        Instant updatedAt,
        List<String> contactIds) {

    public enum Status {
        OPEN,
        WON,
        LOST,
        DELETED
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** Null when the deal has no contacts, or all were erased. */
    public String primaryContactId() {
        return contactIds.isEmpty() ? null : contactIds.get(0);
    }

    /** The same deal with only this contact. */
    public Deal of(String contactId) {
        return new Deal(
                id,
                status,
                name,
                amount,
                currency,
                byEmail,
                reason,
                implied,
                byHand,
                createdAt,
                closedAt,
                updatedAt,
                List.of(contactId));
    }
}
