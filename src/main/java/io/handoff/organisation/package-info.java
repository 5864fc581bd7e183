/**
 * How a company enters its people: one YAML file, applied at every start.
 *
 * <p>{@link io.handoff.organisation.OrganisationFile} reads it and refuses what is wrong, each mistake with its line, all at once.
 * Applying it twice changes nothing; who is no longer in it becomes inactive and loses their groups, and history keeps their name.
 * Logins are made without a password.
 */
@ApplicationModule(allowedDependencies = {"input", "team", "process", "access"})
package io.handoff.organisation;

import org.springframework.modulith.ApplicationModule;
