/** Problems for operations: counts, the daily check, the routing check, and the messages about them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "output",
            "team",
            "sla",
            "qualification",
            "assignment",
            "notification",
            "engine",
            "decision"
        })
package io.handoff.operations;
