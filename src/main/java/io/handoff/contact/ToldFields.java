package io.handoff.contact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads sent values, as JSON and forms bring them. */
final class ToldFields {

    private static final int LONGEST = 255;
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d[\\d,.' ]*");

    private ToldFields() {}

    static <F extends Enum<F> & ToldField> Map<F, Object> read(Class<F> fields, Map<?, ?> data) {
        var told = new EnumMap<F, Object>(fields);
        for (var field : fields.getEnumConstants()) {
            if (data.containsKey(field.key()) && isUnderstood(field, data.get(field.key()))) {
                told.put(field, value(field, data.get(field.key())));
            }
        }
        return told;
    }

    /** A head count nobody can read says nothing; it neither fails the rest nor clears what is known. */
    static boolean isUnderstood(ToldField field, Object sent) {
        return field != CompanyField.EMPLOYEES
                || isNothing(sent)
                || isSeveral(sent)
                || HeadCount.of(sent).isPresent();
    }

    private static boolean isNothing(Object sent) {
        return sent == null || sent.toString().isBlank();
    }

    private static boolean isSeveral(Object sent) {
        return sent instanceof Map || sent instanceof Iterable;
    }

    private static Object value(ToldField field, Object sent) {
        if (isNothing(sent)) {
            return null;
        }
        if (isSeveral(sent)) {
            throw new IllegalArgumentException(field.key() + " must be a single value");
        }
        if (field == CompanyField.EMPLOYEES) {
            return HeadCount.of(sent).orElseThrow();
        }
        return field.isNumber()
                ? number(field, sent)
                : text(field, sent.toString().strip());
    }

    private static String text(ToldField field, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(field.key() + " is longer than " + LONGEST + " characters");
        }
        return text;
    }

    /** "about 1,000" is 1000. */
    private static Integer number(ToldField field, Object sent) {
        if (sent instanceof Number number) {
            return whole(field, new BigDecimal(number.toString()));
        }
        var found = FIRST_NUMBER.matcher(sent.toString());
        if (!found.find()) {
            throw new IllegalArgumentException("%s must be a number, not '%s'".formatted(field.key(), sent));
        }
        var digits = found.group().strip().replaceAll("[,' ]", "").replaceAll("\\.(?=\\d{3}\\b)", "");
        return whole(field, new BigDecimal(digits.replaceAll("\\.$", "")));
    }

    private static Integer whole(ToldField field, BigDecimal number) {
        try {
            return number.setScale(0, RoundingMode.HALF_UP).intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(field.key() + " is too large");
        }
    }
}
