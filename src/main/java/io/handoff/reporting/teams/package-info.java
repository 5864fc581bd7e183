/** The teams' page: who is in, who is out, who is next and why, what is late now and what waits for an owner. */
package io.handoff.reporting.teams;
