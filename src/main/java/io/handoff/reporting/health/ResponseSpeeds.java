package io.handoff.reporting.health;

import io.handoff.reporting.counters.CounterValues;
import io.handoff.reporting.counters.Measure;
import io.handoff.reporting.counters.ResponseInterval;
import io.handoff.reporting.query.MqlListLinks;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Calculates {@link ResponseSpeed} from counters. */
@Component
@RequiredArgsConstructor
public class ResponseSpeeds {

    private final ReportSettings settings;

    ResponseSpeed of(String key, String label, MqlListLinks link, CounterValues tally) {
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
                median(tally, ResponseInterval.WALL),
                tally.percentile(ResponseInterval.WALL, 0.9),
                median(tally, ResponseInterval.BUSINESS),
                tally.percentile(ResponseInterval.BUSINESS, 0.9),
                median(tally, ResponseInterval.HUMAN),
                median(tally, ResponseInterval.SYSTEM),
                met + missed >= settings.minimum());
    }

    private static Long median(CounterValues tally, ResponseInterval span) {
        return tally.percentile(span, 0.5);
    }

    /** Null when {@code whole} is zero. */
    static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
