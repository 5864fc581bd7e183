package io.handoff.input;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reads a score from another system; it may be negative and have decimals. */
public final class Scores {

    private static final BigDecimal LIMIT = new BigDecimal("999999999");

    /** Further decimals are cut off, not rounded: 59.99999 must not reach 60. */
    private static final int DECIMALS = 4;

    private Scores() {}

    /**
     * Null for an empty value.
     *
     * @throws InvalidValue for an ambiguous number, or beyond ±999,999,999
     */
    public static BigDecimal read(Object raw) {
        var number = Numbers.between(raw, LIMIT.negate(), LIMIT);
        return number == null ? null : plain(number.setScale(DECIMALS, RoundingMode.FLOOR));
    }

    /** Without trailing zeros: 80.0000 becomes 80. */
    public static BigDecimal plain(BigDecimal score) {
        var shortest = score.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
