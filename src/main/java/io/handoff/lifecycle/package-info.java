/**
 * Where a contact stands: its stage, and every move it ever made. The legal moves are one table, {@link LegalMoves}; nothing
 * else in Handoff says what may follow what. A contact nobody moved yet is a Lead.
 */
@ApplicationModule(displayName = "Lifecycle", allowedDependencies = {"jdbc", "contact"})
package io.handoff.lifecycle;

import org.springframework.modulith.ApplicationModule;
