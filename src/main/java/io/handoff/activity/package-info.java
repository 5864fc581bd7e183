/** Logged calls, emails and meetings of sales. Decides whether one of them is a first response. */
@ApplicationModule(
        displayName = "Activity",
        allowedDependencies = {"jdbc", "input", "contact"})
package io.handoff.activity;

import org.springframework.modulith.ApplicationModule;
