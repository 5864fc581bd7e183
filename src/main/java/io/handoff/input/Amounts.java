package io.handoff.input;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/** Reads amounts of money, not negative, and currencies. */
public final class Amounts {

    /** The largest whole number that fits {@code numeric(19, 2)}. */
    private static final BigDecimal LARGEST = new BigDecimal("99999999999999999");

    private Amounts() {}

    /**
     * Rounded to two decimals; null for an empty value, which is not zero.
     *
     * @throws InvalidValue for an ambiguous, negative or too large number
     */
    public static BigDecimal read(Object raw) {
        var amount = Numbers.between(raw, BigDecimal.ZERO, LARGEST);
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * An ISO 4217 code; null for an empty value.
     *
     * @throws InvalidValue for any other text
     */
    public static String currency(Object raw) {
        var code = PlainText.code(raw);
        try {
            return code == null
                    ? null
                    : Currency.getInstance(code.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValue(raw, "is not a currency: write the code of ISO 4217, such as USD");
        }
    }
}
