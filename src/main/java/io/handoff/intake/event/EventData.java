package io.handoff.intake.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an event tells, read by name; a value of the wrong form is refused with a sentence for the sender. */
public record EventData(Map<String, Object> values) {

    private static final BigDecimal LARGEST = new BigDecimal("99999999999999999");

    /** Null when absent, null or blank. */
    String text(String name, int longest) {
        var value = values.get(name);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        if (value instanceof Map || value instanceof Collection) {
            throw new RejectedEvent("%s must be text".formatted(name));
        }
        var text = value.toString().strip();
        if (text.length() > longest) {
            throw new RejectedEvent("%s is longer than %d characters".formatted(name, longest));
        }
        return text;
    }

    String text(String name) {
        return text(name, 255);
    }

    /** In upper case, words joined by underscores, as codes are written. */
    String code(String name) {
        var text = text(name);
        return text == null ? null : text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    String requiredCode(String name) {
        var code = code(name);
        if (code == null) {
            throw new RejectedEvent("%s is required".formatted(name));
        }
        return code;
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /** Rounded to two decimals; null when absent. */
    BigDecimal amount(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            var amount = new BigDecimal(text).setScale(2, RoundingMode.HALF_UP);
            if (amount.signum() < 0 || amount.compareTo(LARGEST) > 0) {
                throw new RejectedEvent("%s must lie between 0 and %s".formatted(name, LARGEST));
            }
            return amount;
        } catch (NumberFormatException e) {
            throw new RejectedEvent("%s must be a number, not '%s'".formatted(name, text));
        }
    }

    /** Without blanks and repetitions, in their order; empty when absent. */
    List<String> ids(String name) {
        var value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> ids)) {
            throw new RejectedEvent("%s must be a list of ids".formatted(name));
        }
        return ids.stream()
                .filter(id -> id != null && !id.toString().isBlank())
                .map(id -> id.toString().strip())
                .distinct()
                .toList();
    }

    /** A sentence for a value that is kept although no rule knows it; empty when it is known or absent. */
    List<String> reportUnknown(String name, Set<String> known) {
        var code = code(name);
        return code == null || known.contains(code)
                ? List.of()
                : List.of("%s '%s' is not known; it is kept and counts for nothing".formatted(name, code));
    }
}
