package io.handoff.notification;

/** A message was queued; the listener calls {@link NotificationSender#send} with retries. */
public record NotificationQueued(String notificationId) {}
