package io.handoff.notification;

/** A channel of delivery. Messages to colleagues are always shown in the application as well. */
public enum Channel {
    IN_APP,
    EMAIL,
    SLACK
}
