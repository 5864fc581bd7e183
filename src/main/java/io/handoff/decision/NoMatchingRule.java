package io.handoff.decision;

import java.util.Map;

/** A decision table matched no row, or more than one: a row is missing or two overlap. */
public class NoMatchingRule extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoMatchingRule(String table, int rows, Map<String, ?> inputs) {
        super(
                "The decision table '%s' answered with %d rows to %s. Add or correct a row in the Modeler, deploy, then retry."
                        .formatted(table, rows, inputs));
    }
}
