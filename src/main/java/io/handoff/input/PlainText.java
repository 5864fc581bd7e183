package io.handoff.input;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads text in a normal form: Unicode NFC, without invisible characters, trimmed. Texts that look the same become equal. */
public final class PlainText {

    private static final int MAX_PLAIN_NUMBER_LENGTH = 40;

    /** All spaces and line breaks, and letters that look like a space. */
    private static final String BLANK = "\\p{Z}\\s\\u0085\\u2800\\u3164\\u115F\\u1160\\uFFA0";

    /** Format and control characters, variation selectors, and single surrogates, which PostgreSQL cannot store. */
    private static final String INVISIBLE = "\\p{Cf}\\p{Cc}\\p{Cs}\\u034F\\u17B4\\u17B5\\u180B-\\u180F\\uFE00-\\uFE0F";

    /** The joiners U+200C and U+200D matter for the spelling in Persian and Indic scripts only. */
    private static final Pattern JOINER = Pattern.compile(
            "(?<=[\\p{L}\\p{M}&&[^\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]])[\\u200C\\u200D](?=\\p{L})");

    private static final Pattern INVISIBLES = Pattern.compile("[" + INVISIBLE + "&&[^" + BLANK + "]]");
    private static final Pattern INVISIBLES_BUT_JOINERS =
            Pattern.compile("(?!" + JOINER + ")[" + INVISIBLE + "&&[^" + BLANK + "]]");
    private static final Pattern BLANKS = Pattern.compile("[" + BLANK + "]+");
    private static final Pattern OUTER_BLANKS = Pattern.compile("^[" + BLANK + "]+|[" + BLANK + "]+$");

    private PlainText() {}

    /** One line, for names, titles and codes. Runs of blanks become one space. Null when empty. */
    public static String line(Object raw) {
        return orNull(BLANKS.matcher(INVISIBLES_BUT_JOINERS.matcher(nfc(raw)).replaceAll(""))
                .replaceAll(" ")
                .strip());
    }

    /** @throws InvalidValue for a line longer than {@code longest} characters */
    public static String line(Object raw, int longest) {
        var line = line(raw);
        if (line != null && line.length() > longest) {
            throw new InvalidValue(null, "is longer than %d characters".formatted(longest));
        }
        return line;
    }

    /** Several lines, for notes. Null when empty. */
    public static String lines(Object raw) {
        var visible = INVISIBLES_BUT_JOINERS.matcher(nfc(raw)).replaceAll("");
        return orNull(OUTER_BLANKS.matcher(visible).replaceAll(""));
    }

    /** For ids, addresses and domains; also removes joiners. */
    static String code(Object raw) {
        return orNull(BLANKS.matcher(INVISIBLES.matcher(nfc(raw)).replaceAll(""))
                .replaceAll(" ")
                .strip());
    }

    private static String nfc(Object raw) {
        return Normalizer.normalize(text(raw), Normalizer.Form.NFC);
    }

    /** @throws InvalidValue for a list or an object */
    private static String text(Object raw) {
        if (raw == null) {
            return "";
        }
        if (raw instanceof Map || raw instanceof Iterable) {
            throw new InvalidValue(null, "must be a single value");
        }
        return raw instanceof BigDecimal number ? plain(number) : raw.toString();
    }

    /** 12345.0 becomes 12345; a number with an exponent or many digits is not written out. */
    private static String plain(BigDecimal number) {
        var isShort = number.precision() <= MAX_PLAIN_NUMBER_LENGTH
                && Math.abs((long) number.scale()) <= MAX_PLAIN_NUMBER_LENGTH;
        var isPlain = isShort && number.scale() >= 0;
        return isPlain ? number.stripTrailingZeros().toPlainString() : number.toString();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
