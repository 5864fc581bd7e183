/**
 * What people who lead teams look at: who is in, who is out, who is next and why, what is late now and what waits for an owner. It only
 * reads; what a manager changes here goes through the same calls as everybody else's.
 */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "contact",
            "team",
            "activity",
            "deal",
            "lifecycle",
            "qualification",
            "routing",
            "assignment",
            "sla",
            "notification",
            "process"
        })
package io.handoff.reporting;

import org.springframework.modulith.ApplicationModule;
