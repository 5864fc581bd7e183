/** The tables of teams, reps, people, calendars and time off. */
package io.handoff.team.store;
