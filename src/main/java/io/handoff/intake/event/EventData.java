package io.handoff.intake.event;

import io.handoff.input.Amounts;
import io.handoff.input.ExternalId;
import io.handoff.input.Instants;
import io.handoff.input.InvalidValue;
import io.handoff.input.Numbers;
import io.handoff.input.PlainText;
import io.handoff.input.YesNo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The data of an event, read by field name; a value of the wrong form is rejected with a sentence for the sender. */
public record EventData(Map<String, Object> values) {

    private static final Instants.Notation NOTATION = new Instants.Notation(false, ZoneOffset.UTC);
    private static final int MAX_LINE_LENGTH = 255;
    private static final BigDecimal MAX_DURATION = BigDecimal.valueOf(7 * 24 * 60 * 60);

    /** Several lines, for notes; null when absent, null or blank. */
    public String text(String name, int longest) {
        return notLonger(name, longest, read(name, PlainText::lines));
    }

    /** One line; null when absent, null or blank. */
    public String text(String name) {
        return notLonger(name, MAX_LINE_LENGTH, read(name, PlainText::line));
    }

    private static String notLonger(String name, int longest, String text) {
        if (text != null && text.length() > longest) {
            throw new RejectedEvent("%s is longer than %d characters".formatted(name, longest));
        }
        return text;
    }

    private <T> T read(String name, Function<Object, T> reader) {
        try {
            return reader.apply(values.get(name));
        } catch (InvalidValue invalid) {
            throw new RejectedEvent(invalid.sentenceAbout(name));
        }
    }

    /** In upper case, words joined by underscores. */
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

    /** False when absent. */
    boolean flag(String name) {
        return Boolean.TRUE.equals(read(name, YesNo::read));
    }

    /** Rounded to two decimals; null when absent. */
    public BigDecimal amount(String name) {
        return read(name, Amounts::read);
    }

    /** Whole seconds, at most a week; null when absent. */
    Integer seconds(String name) {
        var seconds = read(name, value -> Numbers.between(value, BigDecimal.ZERO, MAX_DURATION));
        return seconds == null ? null : seconds.intValue();
    }

    /** Not after {@code latest}; null when absent. */
    Instant instant(String name, Instant latest) {
        var at = read(name, value -> Instants.read(value, NOTATION));
        return at == null || at.isBefore(latest) ? at : latest.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Three letters; null when absent. */
    public String currency(String name) {
        return read(name, Amounts::currency);
    }

    /** Whether the field is there and not null. */
    public boolean tells(String name) {
        return values.get(name) != null;
    }

    /** One id; null when absent or blank. */
    public String id(String name) {
        return read(name, ExternalId::read);
    }

    /** In order, without blanks and duplicates; empty when absent. */
    public List<String> ids(String name) {
        return read(name, ExternalId::readAll);
    }

    /** A sentence for a value that is stored although no rule uses it; empty when it is known or absent. */
    List<String> reportUnknown(String name, Set<String> known) {
        var code = code(name);
        return code == null || known.contains(code)
                ? List.of()
                : List.of("%s '%s' is not known; it is kept and counts for nothing".formatted(name, code));
    }
}
