package io.handoff.input;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A score that another system computed; it may be negative and have decimals. */
public final class Scores {

    private static final BigDecimal LIMIT = new BigDecimal("999999999");

    /** More are cut off, not rounded: 59.99999 has not reached 60. */
    private static final int DECIMALS = 4;

    private Scores() {}

    /**
     * Null when nothing is told.
     *
     * @throws InvalidValue for what is not certainly one number, or beyond a thousand million
     */
    public static BigDecimal read(Object told) {
        var number = Numbers.between(told, LIMIT.negate(), LIMIT);
        return number == null ? null : plain(number.setScale(DECIMALS, RoundingMode.FLOOR));
    }

    /** 80.0000 is 80, as scores are compared and shown. */
    public static BigDecimal plain(BigDecimal score) {
        var shortest = score.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
