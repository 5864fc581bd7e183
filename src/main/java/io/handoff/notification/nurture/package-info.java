/** Emails to contacts: their templates, consent, quiet hours and the unsubscribe page. */
package io.handoff.notification.nurture;
