package io.handoff.decision;

import io.handoff.team.BusinessDuration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A decision table's answer that the process cannot use: a misspelt code, an empty cell. */
public class UnusableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final String column;
    private final String value;
    private final String expected;

    private UnusableAnswer(String table, String column, Object value, String expected) {
        super("The decision table '%s' answered '%s' in its column '%s', where %s is needed."
                .formatted(table, value == null ? "" : value, column, expected));
        this.table = table;
        this.column = column;
        this.value = value == null ? null : value.toString();
        this.expected = expected;
    }

    /** @throws UnusableAnswer if it is no constant of this type */
    public static <E extends Enum<E>> E oneOf(Class<E> type, String table, String column, Object value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new UnusableAnswer(
                        table,
                        column,
                        value,
                        Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "one of ", ""))));
    }

    /** @throws UnusableAnswer if it is no time in working days or hours */
    public static BusinessDuration duration(String table, String column, Object value) {
        try {
            return BusinessDuration.of((String) value);
        } catch (IllegalArgumentException | ClassCastException | NullPointerException wrong) {
            throw new UnusableAnswer(table, column, value, "a duration such as PT4H or P1D");
        }
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    /** Null for an empty cell. */
    public String value() {
        return value;
    }

    public String expected() {
        return expected;
    }
}
