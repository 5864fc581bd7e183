/** Checks the live decision tables against golden contacts: example contacts with the results marketing and sales agreed on. */
@ApplicationModule(
        displayName = "Governance",
        allowedDependencies = {"contact", "decision", "input", "preview", "team"})
package io.handoff.governance;

import org.springframework.modulith.ApplicationModule;
