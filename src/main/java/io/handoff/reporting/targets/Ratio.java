package io.handoff.reporting.targets;

import java.util.Collection;

/** A count out of a total. */
record Ratio(long part, long of) {

    static Ratio sum(Collection<Ratio> ratios) {
        return new Ratio(
                ratios.stream().mapToLong(Ratio::part).sum(),
                ratios.stream().mapToLong(Ratio::of).sum());
    }

    /** 0 to 1; NaN when the total is zero. */
    double share() {
        return (double) part / of;
    }

    /** "33 of 41 (80.5 %)"; the decimal keeps a share close to a target from looking equal to it. */
    String inWords() {
        return "%,d of %,d (%s)".formatted(part, of, Percent.of(share()));
    }
}
