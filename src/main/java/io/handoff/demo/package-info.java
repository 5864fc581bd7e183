/**
 * Eight weeks of believable history for the first look, on the embedded default only: generated events are played through the real
 * process on a moved clock, before HTTP opens and the job executor starts, on the first start alone. The same start day gives the same
 * history. Rates follow public lead data: arrival over the week, response times, acceptance, reasons and wins.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "contact", "intake", "notification", "organisation", "replay", "sla", "team"})
package io.handoff.demo;
