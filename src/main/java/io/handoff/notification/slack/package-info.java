/** Writes messages for Slack and posts them to the webhooks of teams. */
package io.handoff.notification.slack;
