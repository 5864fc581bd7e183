/** Settings of messages: channels by kind, Slack webhooks, sender and links. */
package io.handoff.notification.settings;
