/**
 * Reports for marketing, sales leaders, managers and operations: Funnel Health, the weekly review, the teams' page, and data for the
 * plugins of Cockpit and Tasklist. The module reads; changes made on its pages go through the same calls as everywhere else.
 */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "jdbc",
            "output",
            "contact",
            "team",
            "activity",
            "deal",
            "qualification",
            "assignment",
            "sla",
            "notification",
            "engine",
            "mql",
            "decision",
            "process",
            "privacy"
        })
package io.handoff.reporting;

import org.springframework.modulith.ApplicationModule;
