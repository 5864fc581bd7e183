/** Writes and sends mails to colleagues, and interprets the refusals of the mail server. */
package io.handoff.notification.mail;
