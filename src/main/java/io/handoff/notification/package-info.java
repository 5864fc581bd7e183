/**
 * Messages to colleagues (such as a new or an overdue MQL) and, with consent only, to contacts in nurture.
 *
 * <p>A message is first stored as a row in the transaction of its cause, and is always visible in the application. If its kind uses email
 * or Slack it is {@code QUEUED}, and {@link io.handoff.notification.NotificationQueued} makes the process engine deliver it, with retries
 * and an incident after the last one. If it cannot be sent it is {@code NOT_SENT}: shown in the application, never counted as sent.
 */
@ApplicationModule(allowedDependencies = {"input", "contact", "team"})
package io.handoff.notification;

import org.springframework.modulith.ApplicationModule;
