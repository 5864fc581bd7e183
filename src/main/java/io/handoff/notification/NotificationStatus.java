package io.handoff.notification;

/** Where a message stands. */
public enum NotificationStatus {
    /** Waits for delivery by the engine. */
    QUEUED,
    /** The mail server took it. */
    SENT,
    /** No channel is configured, or nobody to send to: shown in the application only. */
    NOT_SENT,
    /** Must not be sent: no consent, unsubscribed, or an address that does not work. */
    SKIPPED,
    /** The mail server said that there is no such address. */
    BOUNCED
}
