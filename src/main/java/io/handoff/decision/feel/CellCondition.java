package io.handoff.decision.feel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One comparison for one type of value. It handles null, too, except for booleans, which FEEL treats differently. */
record CellCondition(Class<?> kind, Predicate<Object> predicate) {

    static final CellCondition ANYTHING = new CellCondition(Object.class, value -> true);

    private static final String NUMBER = "(-?\\d{1,15}(?:\\.\\d{1,15})?)";
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*" + NUMBER);
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\[\\])])");

    static Optional<CellCondition> compile(String text) {
        return Literal.parse(text)
                .map(CellCondition::equal)
                .or(() -> comparison(text))
                .or(() -> range(text));
    }

    boolean understands(Object value) {
        return value == null ? kind != Boolean.class : kind.isInstance(value);
    }

    boolean holds(Object value) {
        return predicate.test(value);
    }

    private static CellCondition equal(Literal literal) {
        var wanted = literal.value();
        if (wanted == null) {
            return new CellCondition(Object.class, value -> value == null);
        }
        if (wanted instanceof Number number) {
            var exact = exact(number);
            return new CellCondition(
                    Number.class,
                    value -> value != null && exact((Number) value).compareTo(exact) == 0);
        }
        return new CellCondition(wanted.getClass(), wanted::equals);
    }

    private static Optional<CellCondition> comparison(String text) {
        var match = COMPARISON.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var bound = new BigDecimal(match.group(2));
        return Optional.of(
                switch (match.group(1)) {
                    case "<" -> ofNumber(number -> number.compareTo(bound) < 0);
                    case "<=" -> ofNumber(number -> number.compareTo(bound) <= 0);
                    case ">" -> ofNumber(number -> number.compareTo(bound) > 0);
                    default -> ofNumber(number -> number.compareTo(bound) >= 0);
                });
    }

    private static Optional<CellCondition> range(String text) {
        var match = RANGE.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var low = new BigDecimal(match.group(2));
        var high = new BigDecimal(match.group(3));
        var withLow = match.group(1).equals("[") ? 0 : 1;
        var withHigh = match.group(4).equals("]") ? 0 : -1;
        return Optional.of(ofNumber(number -> number.compareTo(low) >= withLow && number.compareTo(high) <= withHigh));
    }

    private static CellCondition ofNumber(Predicate<BigDecimal> test) {
        return new CellCondition(Number.class, value -> value != null && test.test(exact((Number) value)));
    }

    private static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }
}
