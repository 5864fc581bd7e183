/** Writers of values for people: one per kind of value, the same on every page, in every message and in every file. */
@ApplicationModule(
        displayName = "Output",
        allowedDependencies = {})
package io.handoff.output;

import org.springframework.modulith.ApplicationModule;
