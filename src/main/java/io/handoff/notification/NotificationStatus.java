package io.handoff.notification;

/** The delivery status of a message. */
public enum NotificationStatus {
    /** Waiting for delivery by the engine. */
    QUEUED,
    /** Accepted by the mail server or by Slack. */
    SENT,
    /** Not sent outside the application: no channel or address, or a Slack post replaces the email. */
    NOT_SENT,
    /** Not sent on purpose: no consent, unsubscribed, or an invalid address. */
    SKIPPED,
    /** The mail server reported that the address does not exist. */
    BOUNCED
}
