/** The messages of a user in the application, as pages and as API. */
package io.handoff.notification.web;
