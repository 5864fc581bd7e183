package io.handoff.notification;

import java.util.List;
import java.util.Map;

/**
 * A message to be written. {@code facts} fill the text of its kind (see {@link NotificationKind}); the contact's name and
 * company are looked up. The same {@code idempotencyKey} never writes to the same person twice.
 *
 * @param teamId the team it is about, whose Slack channel may be told; null = the recipient's own
 * @param words what it says, in the place of the text of its kind; null for nearly all
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

    /** A message with words of its own, about no single contact. */
    public static NewNotification saying(
            NotificationKind kind, List<Recipient> recipients, CustomMessage words, String idempotencyKey) {
        return new NewNotification(kind, recipients, null, null, null, null, words, idempotencyKey);
    }
}
