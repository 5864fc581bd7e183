package io.handoff.reporting.counters;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** The counts and response times of one counter, or the sum of several. */
public final class CounterValues {

    private final Supplier<NamedCounts> readCounts;
    private final Supplier<NamedCounts> readTimes;
    private NamedCounts counts;
    private NamedCounts times;

    /** Counts and times are parsed on first use; most reports do not need the times. */
    private CounterValues(Supplier<NamedCounts> counts, Supplier<NamedCounts> times) {
        this.readCounts = counts;
        this.readTimes = times;
    }

    static CounterValues of(String counts, String times) {
        return new CounterValues(() -> NamedCounts.parse(counts), () -> NamedCounts.parse(times));
    }

    public static CounterValues sum(Collection<CounterValues> parts) {
        return parts.size() == 1
                ? parts.iterator().next()
                : new CounterValues(() -> sum(parts, CounterValues::counts), () -> sum(parts, CounterValues::times));
    }

    private static NamedCounts sum(Collection<CounterValues> parts, Function<CounterValues, NamedCounts> which) {
        var sum = new NamedCounts();
        parts.forEach(part -> sum.add(which.apply(part)));
        return sum;
    }

    private NamedCounts counts() {
        if (counts == null) {
            counts = readCounts.get();
        }
        return counts;
    }

    private NamedCounts times() {
        if (times == null) {
            times = readTimes.get();
        }
        return times;
    }

    public long of(Measure measure) {
        return counts().get(measure.name());
    }

    public long of(Measure measure, String detail) {
        return counts().get(NamedCounts.name(measure.name(), detail));
    }

    /** By code; the values sum up to {@link #of(Measure)}. */
    public Map<String, Long> details(Measure measure) {
        var details = new TreeMap<String, Long>();
        counts().all().forEach((name, number) -> {
            if (name.startsWith(measure.name() + "/")) {
                details.put(NamedCounts.detailOf(name), number);
            }
        });
        return details;
    }

    public long deals(DealMeasure measure, String currency) {
        return counts().get(NamedCounts.name(measure.name(), currency));
    }

    /** Hundredths of the currency. */
    public long cents(DealMeasure measure, String currency) {
        return counts().get(NamedCounts.name(measure.cents(), currency));
    }

    public long withoutAmount(DealMeasure measure, String currency) {
        return counts().get(NamedCounts.name(measure.unknown(), currency));
    }

    /** Currencies of all counted deals. */
    public Set<String> currencies() {
        var currencies = new TreeSet<String>();
        for (var measure : DealMeasure.values()) {
            counts().all().keySet().stream()
                    .filter(name -> name.startsWith(measure.name() + "/"))
                    .map(NamedCounts::detailOf)
                    .forEach(currencies::add);
        }
        return currencies;
    }

    /** Number of measured times. */
    public long measured(ResponseInterval span) {
        return steps(span).values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Nearest-rank percentile, to two significant digits.
     *
     * @param share 0 to 1
     * @return seconds; null when nothing was measured
     */
    public Long percentile(ResponseInterval span, double share) {
        var steps = steps(span);
        var wanted = (long)
                Math.ceil(steps.values().stream().mapToLong(Long::longValue).sum() * share);
        for (var step : steps.entrySet()) {
            wanted -= step.getValue();
            if (wanted <= 0) {
                return step.getKey();
            }
        }
        return null;
    }

    private TreeMap<Long, Long> steps(ResponseInterval span) {
        var steps = new TreeMap<Long, Long>();
        var prefix = span.name() + "/";
        times().all().forEach((name, number) -> {
            if (name.startsWith(prefix)) {
                steps.put(Long.valueOf(name.substring(prefix.length())), number);
            }
        });
        return steps;
    }

    public boolean isEmpty() {
        return counts().isEmpty() && times().isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CounterValues tally && counts().equals(tally.counts()) && times().equals(tally.times());
    }

    @Override
    public int hashCode() {
        return Objects.hash(counts(), times());
    }

    @Override
    public String toString() {
        return counts() + " | " + times();
    }
}
