/** Who can log in: the first logins, checking and throttling of passwords, and signing in on the landing page. */
package io.handoff.access.login;
