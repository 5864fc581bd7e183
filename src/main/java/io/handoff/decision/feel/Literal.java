package io.handoff.decision.feel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A string without escapes, a number, true, false or null. */
record Literal(Object value) {

    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    static Optional<Literal> parse(String expression) {
        var text = TEXT.matcher(expression);
        if (text.matches()) {
            return Optional.of(new Literal(text.group(1)));
        }
        if (NUMBER.matcher(expression).matches()) {
            return Optional.of(new Literal(number(new BigDecimal(expression))));
        }
        return switch (expression) {
            case "true" -> Optional.of(new Literal(true));
            case "false" -> Optional.of(new Literal(false));
            case "null" -> Optional.of(new Literal(null));
            default -> Optional.empty();
        };
    }

    private static Object number(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? (Object) number.longValueExact()
                : (Object) number.doubleValue();
    }
}
