package io.handoff.reporting.facts;

/**
 * Durations rounded to two significant digits (12,345 s is 12,000 s), so that a distribution has a few hundred steps whatever the
 * volume. Rounding keeps the order: a percentile of rounded times is the percentile, rounded.
 */
final class TwoDigits {

    private TwoDigits() {}

    static long of(long seconds) {
        var unit = 1L;
        while (Math.abs(seconds) / unit >= 100) {
            unit *= 10;
        }
        return Math.floorDiv(seconds + unit / 2, unit) * unit;
    }
}
