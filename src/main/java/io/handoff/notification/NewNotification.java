package io.handoff.notification;

import java.util.List;
import java.util.Map;

/**
 * A request to send a message. {@code facts} fill the template of its kind (see {@link NotificationKind}); the contact's name and company
 * are looked up. A repeated {@code idempotencyKey} never sends to the same person twice.
 *
 * @param teamId team whose Slack channel is used for recipients without a team of their own; may be null
 * @param words the content, instead of the kind's template; null = template
 */
public record NewNotification(
        NotificationKind kind,
        List<Recipient> recipients,
        String contactId,
        String mqlId,
        String teamId,
        Map<String, String> facts,
        CustomMessage words,
        String idempotencyKey) {

    public NewNotification {
        recipients = List.copyOf(recipients);
        facts = facts == null ? Map.of() : Map.copyOf(facts);
    }

    public NewNotification(
            NotificationKind kind,
            List<Recipient> recipients,
            String contactId,
            String mqlId,
            Map<String, String> facts,
            String idempotencyKey) {
        this(kind, recipients, contactId, mqlId, null, facts, null, idempotencyKey);
    }

    /** A custom message that is not about a single contact. */
    public static NewNotification saying(
            NotificationKind kind, List<Recipient> recipients, CustomMessage words, String idempotencyKey) {
        return new NewNotification(kind, recipients, null, null, null, null, words, idempotencyKey);
    }
}
