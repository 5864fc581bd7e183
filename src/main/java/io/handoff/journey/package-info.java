/**
 * One contact, told to whoever asks: where it stands and who holds it, everything that happened to it, and why it is or is not an MQL,
 * from what was asked and answered then. Reads what the other modules keep and owns nothing itself; the one change it offers, a stage
 * set by an admin, goes through {@link io.handoff.process.Handoffs} like every other.
 */
@ApplicationModule(
        displayName = "Journey",
        allowedDependencies = {
            "contact",
            "team",
            "activity",
            "deal",
            "lifecycle",
            "qualification",
            "assignment",
            "sla",
            "notification",
            "process"
        })
package io.handoff.journey;

import org.springframework.modulith.ApplicationModule;
