/**
 * The inputs of the MQL criteria (facts and score of a contact at an instant), and a snapshot of every evaluation, so that a decision can
 * be explained after tables or contact have changed.
 */
@ApplicationModule(
        displayName = "Qualification",
        allowedDependencies = {"jdbc", "input", "contact"})
package io.handoff.qualification;

import org.springframework.modulith.ApplicationModule;
