package io.handoff.input;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads phone numbers and formats certain ones in E.164 ("+493012345678"). */
public final class Phones {

    private static final int LONGEST = 255;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern INTERNATIONAL = Pattern.compile("^(?:\\(?00|\\(?\\+)[\\s-]?(?=[1-9])");

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{5,14}(?: ext\\. \\d+)?");

    private Phones() {}

    /**
     * The number unchanged; null for an empty value.
     *
     * @throws InvalidValue for a number in scientific notation: its last digits are lost, so that other numbers look the same
     */
    public static String read(Object raw) {
        var text = PlainText.line(raw);
        if (text == null) {
            return null;
        }
        if (ExternalId.SCIENTIFIC.matcher(text).matches()) {
            throw new InvalidValue(
                    raw,
                    "is a number in scientific notation, and its last digits are lost. Export phone numbers as text");
        }
        if (text.length() > LONGEST) {
            throw new InvalidValue(text, "is longer than %d characters".formatted(LONGEST));
        }
        return text;
    }

    /**
     * In E.164, with an extension ("+12125550100 ext. 5"). Empty when it is not certainly one phone number.
     *
     * @param country two letters, for numbers without a country code; null = unknown
     */
    public static Optional<String> e164(String raw, String country) {
        var international = INTERNATIONAL.matcher(raw).replaceFirst("+");
        return parsed(raw, country).or(() -> parsed(international, country)).map(Phones::formatted);
    }

    /** Whether it has the format of {@link #e164}. */
    public static boolean isE164(String phone) {
        return E164.matcher(phone).matches();
    }

    private static Optional<PhoneNumber> parsed(String text, String country) {
        try {
            return Optional.of(NUMBERS.parse(text, country)).filter(NUMBERS::isValidNumber);
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    private static String formatted(PhoneNumber number) {
        var e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
        return number.hasExtension() ? e164 + " ext. " + number.getExtension() : e164;
    }
}
