/**
 * The door for everything that happened outside: events come in once or ten times, in any order, and none is lost. Each is stored
 * and applied in one transaction of its own; what cannot be applied yet is parked and applied by itself when what it waits for
 * arrives; what fails for a reason of ours is kept and tried again. The handlers of the event types are in {@code event}: each records
 * the fact in the module that owns it, then tells the handoff.
 *
 * <p>{@code lifecycle} is used for two things: a contact may be told to begin as a Subscriber, and whether a decision came too early.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"jdbc", "input", "contact", "activity", "deal", "lifecycle", "process"})
package io.handoff.intake;

import org.springframework.modulith.ApplicationModule;
