package io.handoff.reporting.health;

import io.handoff.reporting.facts.Measure;
import io.handoff.reporting.facts.Span;
import io.handoff.reporting.facts.Tally;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** Calculates {@link ResponseSpeed} from counters. */
@Component
@RequiredArgsConstructor
class ResponseSpeeds {

    private final ReportSettings settings;

    ResponseSpeed of(String key, String label, Links link, Tally tally) {
        var met = tally.of(Measure.MET);
        var missed = tally.of(Measure.MISSED);
        return new ResponseSpeed(
                key,
                label,
                link.toString(),
                tally.of(Measure.MQLS),
                met,
                missed,
                tally.of(Measure.COVERED),
                tally.of(Measure.PENDING),
                tally.of(Measure.NOT_COUNTED),
                share(met, met + missed),
                new ResponseSpeed.Within(
                        tally.of(Measure.ON_TARGET),
                        tally.of(Measure.TARGETED),
                        share(tally.of(Measure.ON_TARGET), tally.of(Measure.TARGETED))),
                median(tally, Span.WALL),
                tally.percentile(Span.WALL, 0.9),
                median(tally, Span.BUSINESS),
                tally.percentile(Span.BUSINESS, 0.9),
                median(tally, Span.HUMAN),
                median(tally, Span.SYSTEM),
                met + missed >= settings.minimum());
    }

    private static Long median(Tally tally, Span span) {
        return tally.percentile(span, 0.5);
    }

    /** Null when {@code whole} is zero. */
    static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
