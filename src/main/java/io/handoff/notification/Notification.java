package io.handoff.notification;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * One message to one person. For {@link NotificationKind#NURTURE} the recipient is the contact's id, and until it is sent the subject is
 * the template's name.
 *
 * @param template the text a nurture mail is written from when it is sent; null for all others
 */
public record Notification(
        @Id String id,
        NotificationKind kind,
        String recipient,
        String address,
        String contactId,
        String mqlId,
        String subject,
        String bodyText,
        NotificationStatus status,
        String statusReason,
        String idempotencyKey,
        String unsubscribeToken,
        Instant createdAt,
        Instant sentAt,
        Instant readAt,
        String template) {

    Notification sent(Instant at) {
        return with(NotificationStatus.SENT, null, at);
    }

    Notification notSent(String reason) {
        return with(NotificationStatus.NOT_SENT, reason, null);
    }

    Notification skipped(String reason) {
        return with(NotificationStatus.SKIPPED, reason, null);
    }

    Notification bounced(String reason) {
        return with(NotificationStatus.BOUNCED, reason, null);
    }

    Notification saying(String newSubject, String newText) {
        return new Notification(
                id,
                kind,
                recipient,
                address,
                contactId,
                mqlId,
                newSubject,
                newText,
                status,
                statusReason,
                idempotencyKey,
                unsubscribeToken,
                createdAt,
                sentAt,
                readAt,
                template);
    }

    Notification to(String newAddress) {
        return new Notification(
                id,
                kind,
                recipient,
                newAddress,
                contactId,
                mqlId,
                subject,
                bodyText,
                status,
                statusReason,
                idempotencyKey,
                unsubscribeToken,
                createdAt,
                sentAt,
                readAt,
                template);
    }

    private Notification with(NotificationStatus newStatus, String reason, Instant at) {
        return new Notification(
                id,
                kind,
                recipient,
                address,
                contactId,
                mqlId,
                subject,
                bodyText,
                newStatus,
                reason,
                idempotencyKey,
                unsubscribeToken,
                createdAt,
                at,
                readAt,
                template);
    }
}
