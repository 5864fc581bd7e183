package io.handoff.notification;

import java.util.List;
import java.util.Map;

/**
 * A message to be written. {@code facts} fill the text of its kind (see {@link NotificationKind}); the contact's name and
 * company are looked up. The same {@code idempotencyKey} never writes to the same person twice.
 */
public record NewNotification(
        NotificationKind kind,
        List<Recipient> recipients,
        String contactId,
        String mqlId,
        Map<String, String> facts,
        String idempotencyKey) {

    public NewNotification {
        recipients = List.copyOf(recipients);
        facts = facts == null ? Map.of() : Map.copyOf(facts);
    }
}
