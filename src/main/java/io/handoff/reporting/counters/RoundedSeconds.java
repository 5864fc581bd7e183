package io.handoff.reporting.counters;

/**
 * Rounds durations to two significant digits (12,345 s is 12,000 s), so that a distribution has at most a few hundred distinct values.
 * Rounding keeps the order, so a percentile of rounded times is the rounded percentile.
 */
final class RoundedSeconds {

    private RoundedSeconds() {}

    static long of(long seconds) {
        var unit = 1L;
        while (Math.abs(seconds) / unit >= 100) {
            unit *= 10;
        }
        return Math.floorDiv(seconds + unit / 2, unit) * unit;
    }
}
