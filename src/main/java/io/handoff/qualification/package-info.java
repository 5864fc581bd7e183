/**
 * What the criteria ask: the facts and the score of a contact at an instant, and a snapshot of each question that was asked
 * with its answer, so that "why" can be told later even when the tables or the contact have changed.
 */
@ApplicationModule(
        displayName = "Qualification",
        allowedDependencies = {"jdbc", "input", "contact", "activity"})
package io.handoff.qualification;

import org.springframework.modulith.ApplicationModule;
