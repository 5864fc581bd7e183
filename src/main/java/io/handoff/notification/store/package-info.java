/** The tables of messages and of their HTML and images. */
package io.handoff.notification.store;
