/**
 * Teams, their reps and managers, other people, working calendars and time off.
 *
 * <p>Data comes from the organisation file and from managers (pause, active, weight, capacity, time off). Nothing is deleted, because
 * history refers to it: reps, people and teams that disappear from the file become inactive. Picking reps is the task of {@code
 * assignment}, counting hours that of {@code sla}.
 */
@ApplicationModule(allowedDependencies = {"input", "output"})
package io.handoff.team;

import org.springframework.modulith.ApplicationModule;
