/**
 * The process of a contact's handoff. {@link io.handoff.process.Handoffs} is the facade for every wait state, so forms, REST calls, events
 * and webhooks meet the same rules; {@code facade} implements it. Service tasks are in {@code step}, rules of user tasks in {@code task};
 * both call the use cases in {@code owner}, {@code clock}, {@code salesdecision}, {@code nurture} and {@code pass}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "input",
            "output",
            "contact",
            "team",
            "activity",
            "deal",
            "lifecycle",
            "qualification",
            "routing",
            "assignment",
            "sla",
            "notification",
            "engine",
            "mql",
            "decision"
        })
package io.handoff.process;
