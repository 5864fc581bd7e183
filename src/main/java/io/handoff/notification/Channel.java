package io.handoff.notification;

/** Where a message goes. Every message to one of us is in the application as well. */
public enum Channel {
    IN_APP,
    EMAIL,
    SLACK
}
