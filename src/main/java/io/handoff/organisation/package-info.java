/**
 * The organisation file: one YAML file with a company's people, applied at every start.
 *
 * <p>{@link io.handoff.organisation.OrganisationFile} validates it and reports all errors at once, each with its line. Applying it is
 * idempotent; people who are no longer in it become inactive and lose their groups, but keep their names for history. Logins are created
 * without a password.
 */
@ApplicationModule(allowedDependencies = {"input", "team", "engine", "access"})
package io.handoff.organisation;

import org.springframework.modulith.ApplicationModule;
