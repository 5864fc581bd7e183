/** The teams' page: availability of reps, who is next and why, overdue MQLs and MQLs without an owner. */
package io.handoff.reporting.teams;
