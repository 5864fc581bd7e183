package io.handoff.notification;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * One message to one person, or one post to a Slack channel. The recipient of {@link NotificationKind#NURTURE} is the contact's id; until
 * it is sent, its subject is the name of the template.
 *
 * @param recipient a login; for a post, {@code #} and the name of the webhook
 * @param contentId HTML and images of a custom message; null for templates
 * @param template of a nurture mail, rendered when it is sent; else null
 * @param gatheredIn id of the message whose digest included this one; null if sent singly
 */
public record Notification(
        @Id String id,
        NotificationKind kind,
        Channel channel,
        String recipient,
        String address,
        String contactId,
        String mqlId,
        String subject,
        String bodyText,
        String contentId,
        NotificationStatus status,
        String statusReason,
        String idempotencyKey,
        String unsubscribeToken,
        Instant createdAt,
        Instant sentAt,
        Instant readAt,
        String template,
        String gatheredIn) {

    /** A queued message to one recipient. */
    public static Notification queued(
            NewNotification about, Message words, String contentId, Channel channel, String recipient, Instant now) {
        return new Notification(
                UUID.randomUUID().toString(),
                about.kind(),
                channel,
                recipient,
                null,
                about.contactId(),
                about.mqlId(),
                words.subject(),
                words.text(),
                contentId,
                NotificationStatus.QUEUED,
                null,
                about.idempotencyKey(),
                null,
                now,
                null,
                null,
                null,
                null);
    }

    Notification sent(Instant at) {
        return with(NotificationStatus.SENT, null, at);
    }

    public Notification notSent(String reason) {
        return with(NotificationStatus.NOT_SENT, reason, null);
    }

    Notification skipped(String reason) {
        return with(NotificationStatus.SKIPPED, reason, null);
    }

    Notification bounced(String reason) {
        return with(NotificationStatus.BOUNCED, reason, null);
    }

    Notification saying(String newSubject, String newText) {
        return with(channel, address, newSubject, newText, status, statusReason, sentAt);
    }

    Notification to(String newAddress) {
        return with(channel, newAddress, subject, bodyText, status, statusReason, sentAt);
    }

    /** The in-application copy for an addressee of a Slack post; {@link FallbackNotifications} emails it if the post fails. */
    Notification postedTo(String channelName) {
        return with(Channel.IN_APP, address, subject, bodyText, NotificationStatus.NOT_SENT, posted(channelName), null);
    }

    Notification inApplicationOnly() {
        return with(
                Channel.IN_APP, address, subject, bodyText, NotificationStatus.NOT_SENT, "shown in Handoff only", null);
    }

    boolean reliesOn(String channelName) {
        return channel == Channel.IN_APP && posted(channelName).equals(statusReason);
    }

    private static String posted(String channelName) {
        return "posted to " + channelName;
    }

    /** The same message queued as an email, after its Slack post failed. */
    Notification byMail(String newAddress) {
        return with(Channel.EMAIL, newAddress, subject, bodyText, NotificationStatus.QUEUED, null, null);
    }

    /** Result of the delivery outside the application, as text for the user. */
    public String deliveryText() {
        return switch (status) {
            case SENT -> gatheredIn == null ? "sent by email" : "sent by email with others";
            case QUEUED -> statusReason == null ? "email on its way" : statusReason;
            case NOT_SENT ->
                statusReason != null && statusReason.startsWith("posted") ? statusReason : "shown here only";
            case SKIPPED, BOUNCED -> "shown here only";
        };
    }

    boolean isQueued() {
        return status == NotificationStatus.QUEUED;
    }

    private Notification with(NotificationStatus newStatus, String reason, Instant at) {
        return with(channel, address, subject, bodyText, newStatus, reason, at);
    }

    private Notification with(
            Channel newChannel,
            String newAddress,
            String newSubject,
            String newText,
            NotificationStatus newStatus,
            String newReason,
            Instant newSentAt) {
        return new Notification(
                id,
                kind,
                newChannel,
                recipient,
                newAddress,
                contactId,
                mqlId,
                newSubject,
                newText,
                contentId,
                newStatus,
                newReason,
                idempotencyKey,
                unsubscribeToken,
                createdAt,
                newSentAt,
                readAt,
                template,
                gatheredIn);
    }
}
