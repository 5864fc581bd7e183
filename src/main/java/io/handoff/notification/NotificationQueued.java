package io.handoff.notification;

/** A message waits for delivery; whoever hears this calls {@link NotificationSender#send} with retries. */
public record NotificationQueued(String notificationId) {}
