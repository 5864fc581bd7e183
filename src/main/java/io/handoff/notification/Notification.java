package io.handoff.notification;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/** One message to one person. For {@link NotificationKind#NURTURE} the recipient is the contact's id. */
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
        Instant readAt) {

    Notification sent(Instant at) {
        return with(NotificationStatus.SENT, null, at);
    }

    Notification notSent(String reason) {
        return with(NotificationStatus.NOT_SENT, reason, null);
    }

    Notification skipped(String reason) {
        return with(NotificationStatus.SKIPPED, reason, null);
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
                readAt);
    }
}
