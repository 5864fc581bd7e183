package io.handoff.process.feel;

/** An expression of a decision table that cannot be evaluated. The engine's own message, kilobytes long, is the cause's. */
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

    /** What a cell was asked about; null when nothing was told, and for expressions that are no cell. */
    public String value() {
        return value;
    }
}
