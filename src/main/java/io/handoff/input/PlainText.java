package io.handoff.input;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The normal form of text: Unicode NFC, without characters that nobody sees, without blanks at its ends. Two texts that look the same are
 * the same afterwards.
 */
public final class PlainText {

    private static final int LONGEST_PLAIN_NUMBER = 40;

    /** Every kind of space and line break, and letters that are drawn as a space. */
    private static final String BLANK = "\\p{Z}\\s\\u0085\\u2800\\u3164\\u115F\\u1160\\uFFA0";

    /** Format and control characters, variation selectors, and halves of surrogate pairs, which PostgreSQL cannot store. */
    private static final String INVISIBLE = "\\p{Cf}\\p{Cc}\\p{Cs}\\u034F\\u17B4\\u17B5\\u180B-\\u180F\\uFE00-\\uFE0F";

    /** The joiners U+200C and U+200D are part of the spelling in Persian and in Indic scripts, and nowhere else. */
    private static final Pattern JOINER = Pattern.compile(
            "(?<=[\\p{L}\\p{M}&&[^\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]])[\\u200C\\u200D](?=\\p{L})");

    private static final Pattern INVISIBLES = Pattern.compile("[" + INVISIBLE + "&&[^" + BLANK + "]]");
    private static final Pattern INVISIBLES_BUT_JOINERS =
            Pattern.compile("(?!" + JOINER + ")[" + INVISIBLE + "&&[^" + BLANK + "]]");
    private static final Pattern BLANKS = Pattern.compile("[" + BLANK + "]+");
    private static final Pattern OUTER_BLANKS = Pattern.compile("^[" + BLANK + "]+|[" + BLANK + "]+$");

    private PlainText() {}

    /** One line: names, titles, codes. Runs of blanks become one space. Null when nothing is left. */
    public static String line(Object told) {
        return orNull(BLANKS.matcher(INVISIBLES_BUT_JOINERS.matcher(nfc(told)).replaceAll(""))
                .replaceAll(" ")
                .strip());
    }

    /** @throws InvalidValue for a line longer than so many characters */
    public static String line(Object told, int longest) {
        var line = line(told);
        if (line != null && line.length() > longest) {
            throw new InvalidValue(null, "is longer than %d characters".formatted(longest));
        }
        return line;
    }

    /** Notes and the like, which keep their line breaks. Null when nothing is left. */
    public static String lines(Object told) {
        var visible = INVISIBLES_BUT_JOINERS.matcher(nfc(told)).replaceAll("");
        return orNull(OUTER_BLANKS.matcher(visible).replaceAll(""));
    }

    /** For ids, addresses and domains, in which no joiner has a meaning. */
    static String code(Object told) {
        return orNull(BLANKS.matcher(INVISIBLES.matcher(nfc(told)).replaceAll(""))
                .replaceAll(" ")
                .strip());
    }

    private static String nfc(Object told) {
        return Normalizer.normalize(text(told), Normalizer.Form.NFC);
    }

    /** @throws InvalidValue for a list or an object */
    private static String text(Object told) {
        if (told == null) {
            return "";
        }
        if (told instanceof Map || told instanceof Iterable) {
            throw new InvalidValue(null, "must be a single value");
        }
        return told instanceof BigDecimal number ? plain(number) : told.toString();
    }

    /** 12345.0 is 12345; a number that is written with an exponent and has many digits stays as it is. */
    private static String plain(BigDecimal number) {
        var isShort =
                number.precision() <= LONGEST_PLAIN_NUMBER && Math.abs((long) number.scale()) <= LONGEST_PLAIN_NUMBER;
        var isPlain = isShort && number.scale() >= 0;
        return isPlain ? number.stripTrailingZeros().toPlainString() : number.toString();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
