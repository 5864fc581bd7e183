/**
 * Who works here, and when: teams, their reps and managers, the people beside them, working calendars and time off.
 *
 * <p>The organisation file and a few verbs of managers (pause, weight, capacity, time off) are the only ways in. Nobody is ever
 * deleted: who disappears from the file becomes inactive, because history names them. The module knows when somebody works, not
 * what they work on; picking is {@code assignment}, counting hours is {@code sla}.
 */
@ApplicationModule(allowedDependencies = "input")
package io.handoff.team;

import org.springframework.modulith.ApplicationModule;
