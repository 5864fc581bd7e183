/**
 * How Handoff runs inside Camunda: typed process variables, retries on conflicts, correlation with the application's rights. Settings and
 * guards of the engine are in {@code settings}, timers and the clock in {@code timer}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"team", "sla", "notification"})
package io.handoff.engine;
