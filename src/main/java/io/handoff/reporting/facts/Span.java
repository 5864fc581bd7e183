package io.handoff.reporting.facts;

import java.util.function.Function;

/** The times of a lead that are measured, in seconds. */
public enum Span {
    /** Wall clock, from the MQL to the first response. */
    WALL(Fact::wallSeconds),
    /** Working time, from the start of the response clock to the first response. */
    BUSINESS(Fact::businessSeconds),
    /** Wall clock, from the first owner to the response. */
    HUMAN(Fact::humanSeconds),
    /** Wall clock, from the MQL to its first owner. */
    SYSTEM(Fact::systemSeconds);

    private final Function<Fact, Long> seconds;

    Span(Function<Fact, Long> seconds) {
        this.seconds = seconds;
    }

    /** Null when there was none. */
    Long of(Fact fact) {
        return seconds.apply(fact);
    }
}
