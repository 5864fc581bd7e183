/**
 * The decision tables: asks the live ones, explains their answers, and lists the values no table knows. Reading deployed tables, rule by
 * rule, is in {@code table}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "input",
            "output",
            "contact",
            "activity",
            "team",
            "deal",
            "lifecycle",
            "qualification",
            "routing",
            "engine",
            "mql"
        })
package io.handoff.decision;
