/**
 * Keeps the tables trustworthy: golden contacts, whose way both teams agreed on, are asked of the live tables before anybody relies on them.
 */
@ApplicationModule(
        displayName = "Governance",
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
            "process",
            "journey"
        })
package io.handoff.governance;

import org.springframework.modulith.ApplicationModule;
