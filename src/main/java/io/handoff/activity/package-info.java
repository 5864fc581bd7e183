/** What sales did: calls, emails and meetings, as logged. Whether one of them is a first response is decided here. */
@ApplicationModule(
        displayName = "Activity",
        allowedDependencies = {"jdbc", "input", "contact"})
package io.handoff.activity;

import org.springframework.modulith.ApplicationModule;
