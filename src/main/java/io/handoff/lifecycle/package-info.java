/**
 * The stage of each contact and its history of moves. {@link LegalMoves} is the only definition of legal moves. A contact without a stage
 * row is a Lead.
 */
@ApplicationModule(
        displayName = "Lifecycle",
        allowedDependencies = {"jdbc", "contact"})
package io.handoff.lifecycle;

import org.springframework.modulith.ApplicationModule;
