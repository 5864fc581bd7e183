package io.handoff.decision.feel;

/** An expression of a decision table that cannot be evaluated. The engine's message, kilobytes long, is in the cause. */
public class FeelFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String expression;
    private final String value;

    FeelFailure(String expression, Object value, RuntimeException cause) {
        super("The expression '%s' cannot be evaluated".formatted(expression), cause);
        this.expression = expression;
        this.value = value == null ? null : value.toString();
    }

    public String expression() {
        return expression;
    }

    /** The tested value; null when it was null or the expression is no input cell. */
    public String value() {
        return value;
    }
}
