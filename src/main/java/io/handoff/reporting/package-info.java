/**
 * What people who lead look at: Funnel Health with what is behind its numbers, and the teams' page. It only reads; what somebody changes
 * on the way goes through the same calls as everybody else's.
 */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "jdbc", "contact",
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
