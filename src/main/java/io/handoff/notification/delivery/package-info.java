/** Delivery to colleagues: who gets a message through which channel, when, and which messages are combined. */
package io.handoff.notification.delivery;
