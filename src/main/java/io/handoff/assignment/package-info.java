/**
 * Assigns MQLs to reps and records who owned what.
 *
 * <p>Each team has a rotation row, locked during a pick, and a ledger of turns; the same reps, absences and order of MQLs always give the
 * same owners. {@link io.handoff.assignment.TurnCredits} is the rule: a weighted round robin with a deviation below one turn. Unavailable
 * reps are skipped with a reason. An owner segment is one rep's time as owner of one MQL; the database allows one open segment per MQL.
 */
@ApplicationModule(allowedDependencies = {"jdbc", "contact", "team"})
package io.handoff.assignment;

import org.springframework.modulith.ApplicationModule;
