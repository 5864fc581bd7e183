/**
 * The engine's room: BPMN walks, DMN decides, and {@link io.handoff.process.Handoffs} is the one door to every wait state. A
 * form, a REST call, an event and a webhook all come through it and so meet the same rules. Steps (service tasks) are in
 * {@code step}, what people do in {@code task}, the engine's settings and guards in {@code engine}, the decision tables in
 * {@code rules}, and the rows both teams count (MQLs, open handoffs) in this package.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "jdbc", "input",
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
