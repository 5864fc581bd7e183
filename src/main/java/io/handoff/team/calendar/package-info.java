/**
 * Counts the working time of calendars day by day, except public holidays, and finds the calendar of a person or team.
 */
package io.handoff.team.calendar;
