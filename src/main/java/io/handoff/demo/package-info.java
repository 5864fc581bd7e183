/**
 * Eight weeks of plausible history, on the embedded default database only. At the first start, before HTTP and the job executor start,
 * generated events are played through the real process on a moved clock. The same start day gives the same history. Arrivals, response
 * times, acceptance, reject reasons and wins follow public lead data.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "contact", "intake", "notification", "organisation", "replay", "sla", "team"})
package io.handoff.demo;
