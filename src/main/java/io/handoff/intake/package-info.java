/**
 * Receives events from outside and applies each exactly once, in any order. Each event is stored and applied in one transaction of its own;
 * one that cannot be applied yet is parked until what it waits for exists; one that fails because of an error in Handoff is stored and
 * retried. The handlers in {@code event} record the fact in the module that owns it, then notify the handoff.
 *
 * <p>{@code lifecycle} is used for two things: to create a contact as a Subscriber, and to see whether a decision came too early.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "jdbc",
            "input",
            "output",
            "contact",
            "activity",
            "deal",
            "lifecycle",
            "decision",
            "engine",
            "mql",
            "process",
            "privacy",
            "operations"
        })
package io.handoff.intake;

import org.springframework.modulith.ApplicationModule;
