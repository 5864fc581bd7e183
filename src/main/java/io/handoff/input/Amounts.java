package io.handoff.input;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/** Money: an amount from 0 on, in hundredths, and its currency. */
public final class Amounts {

    /** What {@code numeric(19, 2)} can hold. */
    private static final BigDecimal LARGEST = new BigDecimal("99999999999999999");

    private Amounts() {}

    /**
     * Rounded to two decimals; null when nothing is told, which is not zero.
     *
     * @throws InvalidValue for what is not certainly one number, is negative or too large
     */
    public static BigDecimal read(Object told) {
        var amount = Numbers.between(told, BigDecimal.ZERO, LARGEST);
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * The code of ISO 4217; null when nothing is told.
     *
     * @throws InvalidValue for what is no such code
     */
    public static String currency(Object told) {
        var code = PlainText.code(told);
        try {
            return code == null
                    ? null
                    : Currency.getInstance(code.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValue(told, "is not a currency: write the code of ISO 4217, such as USD");
        }
    }
}
