/**
 * One contact across all modules: its state and owner, its timeline, the explanation why it is an MQL or not, its export and its erasure.
 * The module has no tables; it reads those of other modules. A stage set by an admin goes through {@link io.handoff.process.Handoffs}, like
 * every other stage change.
 */
@ApplicationModule(
        displayName = "Journey",
        allowedDependencies = {
            "output",
            "contact",
            "team",
            "activity",
            "deal",
            "lifecycle",
            "qualification",
            "assignment",
            "sla",
            "notification",
            "engine",
            "mql",
            "decision",
            "process",
            "preview",
            "privacy"
        })
package io.handoff.journey;

import org.springframework.modulith.ApplicationModule;
