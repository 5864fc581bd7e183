/**
 * Who may do what. One login for Tasklist, Cockpit, the pages and the APIs: people and groups live in the engine's identity
 * service, the browser's session is the webapps' session, programs use HTTP Basic.
 *
 * <p>Also here: what the groups may do inside the engine, the ready-made Tasklist filters, and guards for known holes of the
 * engine's version. Nothing calls into this module but {@code organisation} and {@code demo}.
 */
@ApplicationModule(allowedDependencies = {"jdbc", "contact", "team", "notification", "process"})
package io.handoff.access;

import org.springframework.modulith.ApplicationModule;
