/**
 * The decision tables: evaluates the live ones, explains their answers, and finds values that no table lists. Reading deployed tables, rule by
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
