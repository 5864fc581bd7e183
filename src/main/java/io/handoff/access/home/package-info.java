/** The landing page with links and open tasks of the user. */
package io.handoff.access.home;
