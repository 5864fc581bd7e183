/** Writes the text and the HTML of messages, singly and as digests. */
package io.handoff.notification.content;
