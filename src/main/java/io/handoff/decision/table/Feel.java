package io.handoff.decision.table;

import io.handoff.decision.feel.FastFeelFactory;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Evaluates cells of a table as the engine does. */
@Component
public class Feel {

    private static final String CELL = "cellInput";

    private final FeelEngine engine = new FastFeelFactory().createInstance();

    /** Whether the value matches the cell; false when it cannot be evaluated. */
    public boolean holds(String cell, Object value, Map<String, Object> inputs) {
        var known = new HashMap<>(inputs);
        known.put(CELL, value);
        try {
            return engine.evaluateSimpleUnaryTests(
                    cell, CELL, Variables.fromMap(known).asVariableContext());
        } catch (RuntimeException notFeel) {
            return false;
        }
    }

    /** Null when it cannot be evaluated. */
    public Object value(String expression, Map<String, Object> inputs) {
        try {
            return expression.isEmpty()
                    ? null
                    : engine.evaluateSimpleExpression(
                            expression, Variables.fromMap(inputs).asVariableContext());
        } catch (RuntimeException notFeel) {
            return null;
        }
    }
}
