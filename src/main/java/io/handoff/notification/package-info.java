/**
 * Messages to people: to the team (who is late, what became yours) and, with consent only, to nurtured contacts.
 *
 * <p>A message is a row first, written in the transaction of what happened, and always in the application. Where a kind goes by email or to
 * Slack it is {@code QUEUED}, and {@link io.handoff.notification.NotificationQueued} makes the process engine deliver it, with retries and
 * an incident when it fails for good. Without a way to send it is {@code NOT_SENT}: shown in the application, never counted as sent.
 */
@ApplicationModule(allowedDependencies = {"input", "contact", "team"})
package io.handoff.notification;

import org.springframework.modulith.ApplicationModule;
