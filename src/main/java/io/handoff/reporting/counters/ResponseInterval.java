package io.handoff.reporting.counters;

import io.handoff.reporting.facts.MqlFact;
import java.util.function.Function;

/** The measured response times, in seconds. */
public enum ResponseInterval {
    /** Wall clock, from the MQL to the first response. */
    WALL(MqlFact::wallSeconds),
    /** Working time, from the start of the response clock to the first response. */
    BUSINESS(MqlFact::businessSeconds),
    /** Wall clock, from the first owner to the first response. */
    HUMAN(MqlFact::humanSeconds),
    /** Wall clock, from the MQL to its first owner. */
    SYSTEM(MqlFact::systemSeconds);

    private final Function<MqlFact, Long> seconds;

    ResponseInterval(Function<MqlFact, Long> seconds) {
        this.seconds = seconds;
    }

    /** Null when not measured. */
    Long of(MqlFact fact) {
        return seconds.apply(fact);
    }
}
