package io.handoff.reporting.facts;

import java.util.function.Function;

/** The times of a lead that are measured, in seconds. */
public enum Span {
    /** Wall clock, from the MQL to the first response. */
    WALL(MqlFact::wallSeconds),
    /** Working time, from the start of the response clock to the first response. */
    BUSINESS(MqlFact::businessSeconds),
    /** Wall clock, from the first owner to the response. */
    HUMAN(MqlFact::humanSeconds),
    /** Wall clock, from the MQL to its first owner. */
    SYSTEM(MqlFact::systemSeconds);

    private final Function<MqlFact, Long> seconds;

    Span(Function<MqlFact, Long> seconds) {
        this.seconds = seconds;
    }

    /** Null when there was none. */
    Long of(MqlFact fact) {
        return seconds.apply(fact);
    }
}
