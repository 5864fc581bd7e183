/** Erases contacts, deletes data whose retention has ended, and names what each module stores about a person. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "jdbc",
            "contact",
            "team",
            "activity",
            "qualification",
            "notification",
            "engine",
            "mql",
            "process"
        })
package io.handoff.privacy;
