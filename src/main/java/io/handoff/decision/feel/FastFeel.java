package io.handoff.decision.feel;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** Evaluates compiled expressions and delegates all others to the engine's FEEL. */
@RequiredArgsConstructor
class FastFeel implements FeelEngine {

    private final FeelEngine complete;
    private final Map<String, Optional<CellConditions>> tests = new ConcurrentHashMap<>();
    private final Map<String, Optional<PlainExpression>> expressions = new ConcurrentHashMap<>();

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext context) {
        var compiled = tests.computeIfAbsent(expression, CellConditions::compile);
        if (compiled.isPresent() && context.containsVariable(inputVariable)) {
            var answer = compiled.get().test(context.resolve(inputVariable).getValue());
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        try {
            return complete.evaluateSimpleUnaryTests(expression, inputVariable, context);
        } catch (RuntimeException e) {
            throw new FeelFailure(expression, valueOf(inputVariable, context), e);
        }
    }

    private static Object valueOf(String variable, VariableContext context) {
        return context.containsVariable(variable) ? context.resolve(variable).getValue() : null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        var compiled = expressions.computeIfAbsent(expression, PlainExpression::compile);
        if (compiled.isPresent() && compiled.get().knows(context)) {
            return (T) compiled.get().value(context);
        }
        try {
            return complete.evaluateSimpleExpression(expression, context);
        } catch (RuntimeException e) {
            throw new FeelFailure(expression, null, e);
        }
    }
}
