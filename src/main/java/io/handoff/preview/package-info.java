/** What the live tables and rotations would do with a lead, without writing anything. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "input",
            "contact",
            "team",
            "lifecycle",
            "qualification",
            "assignment",
            "sla",
            "engine",
            "mql",
            "decision",
            "process :: clock",
            "process :: message",
            "process :: owner"
        })
package io.handoff.preview;
