/**
 * The process of a contact's handoff. {@link io.handoff.process.Handoffs} is the facade for every wait state, so forms, REST calls, events
 * and webhooks meet the same rules. Service tasks are in {@code step}, rules of user tasks in {@code task}, engine configuration and guards
 * in {@code engine}, decision tables in {@code rules}, and the rows both teams count (MQLs, handoffs) in this package.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "jdbc",
            "input",
            "contact",
            "team",
            "activity",
            "deal",
            "lifecycle",
            "qualification",
            "routing",
            "assignment",
            "sla",
            "notification"
        })
package io.handoff.process;
