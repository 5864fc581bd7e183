package io.handoff.input;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads exact numbers. Text must have one meaning only: "1.234,5" and "6,5" are accepted, "7.500" is refused, because it is 7500 to some
 * readers and 7.5 to others.
 */
public final class Numbers {

    private static final int MAX_TEXT_LENGTH = 60;

    /** Digits before and after the point; arithmetic with a number like 1e3000000 would take minutes. */
    private static final int MAX_DIGITS = 38;

    private static final Pattern SIGNED = Pattern.compile("(?<sign>[-+\u2212]?) ?(?<digits>[\\d.,'\u2019 ]*\\d[.,]?)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\( ?([\\d.,'\u2019 ]*\\d) ?\\)");
    private static final Pattern SCIENTIFIC = Pattern.compile("[-+\u2212]?\\d+(?:[.,]\\d+)?[eE][-+]?\\d{1,10}");

    private static final String OF_THOUSANDS = "[1-9]\\d{0,2}";
    private static final Pattern AMBIGUOUS = Pattern.compile(OF_THOUSANDS + "[.,]\\d{3}");
    private static final Pattern POINT_IS_DECIMAL =
            Pattern.compile(OF_THOUSANDS + "(?:,\\d{3})+\\.\\d+|\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?|" + OF_THOUSANDS
                    + "(?:,\\d{3}){2,}|" + OF_THOUSANDS + "(?:[ '\u2019]\\d{3})+(?:\\.\\d+)?|\\d*\\.\\d+|\\d+\\.?");
    private static final Pattern COMMA_IS_DECIMAL = Pattern.compile(OF_THOUSANDS + "(?:\\.\\d{3})+,\\d+|" + OF_THOUSANDS
            + "(?:\\.\\d{3}){2,}|" + OF_THOUSANDS + "(?:[ '\u2019]\\d{3})+,\\d+|\\d*,\\d+");

    private Numbers() {}

    /**
     * Null for an empty value.
     *
     * @throws InvalidValue for an ambiguous number, and for one too large for every field
     */
    public static BigDecimal read(Object raw) {
        if (raw instanceof Number number) {
            return exact(number);
        }
        if (raw instanceof Map || raw instanceof Iterable) {
            throw new InvalidValue(null, "must be a single value");
        }
        if (raw instanceof CharSequence && raw.toString().length() > MAX_TEXT_LENGTH) {
            throw new InvalidValue(raw, "is longer than a number can be");
        }
        var text = PlainText.code(raw);
        return text == null ? null : ofText(asciiDigits(text), raw);
    }

    /** @throws InvalidValue as {@link #read}, and for a number outside the range */
    public static BigDecimal between(Object raw, BigDecimal least, BigDecimal most) {
        var number = read(raw);
        if (number != null && (number.compareTo(least) < 0 || number.compareTo(most) > 0)) {
            throw new InvalidValue(
                    raw, "does not lie between %s and %s".formatted(least.toPlainString(), most.toPlainString()));
        }
        return number;
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new InvalidValue(number, "is not a number");
            }
        }
        return storable(new BigDecimal(number.toString()), number);
    }

    private static BigDecimal ofText(String text, Object raw) {
        if (SCIENTIFIC.matcher(text).matches()) {
            return scientific(text, raw);
        }
        var bracketed = IN_BRACKETS.matcher(text);
        if (bracketed.matches()) {
            return unsigned(bracketed.group(1), raw).negate();
        }
        var signed = SIGNED.matcher(text);
        if (!signed.matches()) {
            throw new InvalidValue(raw, "is not a number");
        }
        var number = unsigned(signed.group("digits"), raw);
        return signed.group("sign").matches("[-\u2212]") ? number.negate() : number;
    }

    private static BigDecimal scientific(String text, Object raw) {
        try {
            return storable(new BigDecimal(text.replace(',', '.').replace('\u2212', '-')), raw);
        } catch (NumberFormatException exponentTooLarge) {
            throw tooLarge(raw);
        }
    }

    private static BigDecimal unsigned(String digits, Object raw) {
        if (AMBIGUOUS.matcher(digits).matches()) {
            throw ambiguous(digits, raw);
        }
        if (POINT_IS_DECIMAL.matcher(digits).matches()) {
            return storable(new BigDecimal(digits.replaceAll("[,'\u2019 ]", "")), raw);
        }
        if (COMMA_IS_DECIMAL.matcher(digits).matches()) {
            return storable(new BigDecimal(digits.replaceAll("[.'\u2019 ]", "").replace(',', '.')), raw);
        }
        throw new InvalidValue(raw, "is not a number");
    }

    private static InvalidValue ambiguous(String digits, Object raw) {
        var decimal = new BigDecimal(digits.replace(',', '.')).stripTrailingZeros();
        return new InvalidValue(
                raw,
                "is ambiguous. Write %s or %s"
                        .formatted(
                                digits.replaceAll("[.,]", ""),
                                decimal.scale() == 3 ? decimal + "0" : decimal.toPlainString()));
    }

    /** Checks the number of digits only: writing out 1e3000000 would take minutes. */
    private static BigDecimal storable(BigDecimal number, Object raw) {
        var wholeDigits = (long) number.precision() - number.scale();
        if (wholeDigits > MAX_DIGITS || number.scale() > MAX_DIGITS || number.precision() > MAX_DIGITS) {
            throw tooLarge(raw);
        }
        return number;
    }

    private static InvalidValue tooLarge(Object raw) {
        return new InvalidValue(raw, "is too large or has too many digits");
    }

    /** Converts full-width digits and those of other scripts to 0 to 9. */
    private static String asciiDigits(String text) {
        var digits = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }
}
