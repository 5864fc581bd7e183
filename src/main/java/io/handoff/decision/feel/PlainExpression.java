package io.handoff.decision.feel;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** An expression that is one name or one literal. Numbers have FEEL's types: integers are {@code Long}, others {@code Double}. */
record PlainExpression(String name, Object literal) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "null",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "not",
            "and",
            "or",
            "between",
            "function",
            "instance",
            "of",
            "date",
            "time",
            "duration",
            "item");

    static Optional<PlainExpression> compile(String expression) {
        var text = expression.strip();
        if (NAME.matcher(text).matches() && !WORDS.contains(text)) {
            return Optional.of(new PlainExpression(text, null));
        }
        return Literal.parse(text).map(literal -> new PlainExpression(null, literal.value()));
    }

    /** False for unknown names, which FEEL handles with a warning. */
    boolean knows(VariableContext context) {
        return name == null || context.containsVariable(name);
    }

    Object value(VariableContext context) {
        return name == null ? literal : context.resolve(name).getValue();
    }
}
