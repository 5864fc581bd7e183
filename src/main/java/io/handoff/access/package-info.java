/**
 * Login and rights. One login serves Tasklist, Cockpit, pages and APIs: users and groups are stored in the engine's identity service,
 * browsers use the webapps' session, programs HTTP Basic.
 *
 * <p>Also here: engine authorisations of the groups, predefined Tasklist filters, and fixes of known vulnerabilities of the engine's
 * version. Only {@code organisation} and {@code demo} call this module.
 */
@ApplicationModule(
        allowedDependencies = {"jdbc", "contact", "team", "notification", "engine", "mql", "privacy", "operations"})
package io.handoff.access;

import org.springframework.modulith.ApplicationModule;
