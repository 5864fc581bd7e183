package io.handoff.reporting.targets;

import java.util.Collection;

/** So many of so many. */
record Ratio(long part, long of) {

    static Ratio sum(Collection<Ratio> ratios) {
        return new Ratio(
                ratios.stream().mapToLong(Ratio::part).sum(),
                ratios.stream().mapToLong(Ratio::of).sum());
    }

    /** 0 to 1; only of something. */
    double share() {
        return (double) part / of;
    }

    /** "33 of 41 (80 %)". A share just beside a target is not rounded onto it. */
    String inWords() {
        return "%,d of %,d (%s)".formatted(part, of, Percent.of(share()));
    }
}
