/**
 * Whose turn it is, and why.
 *
 * <p>Each team's rotation is a row, locked while somebody is picked, and a ledger of turns: the same reps, absences and order of MQLs
 * always give the same owners. {@link io.handoff.assignment.TurnCredits} is the rule (weighted round robin within less than a turn); who cannot take an MQL
 * is passed over with a reason and neither loses nor hoards turns. An owner segment is one rep's time as owner of one MQL; the
 * database allows one open segment per MQL.
 */
@ApplicationModule(allowedDependencies = {"jdbc", "contact", "team"})
package io.handoff.assignment;

import org.springframework.modulith.ApplicationModule;
