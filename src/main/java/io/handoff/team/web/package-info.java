/** The endpoints of teams, reps and calendars. */
package io.handoff.team.web;
