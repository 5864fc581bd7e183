package io.handoff.operations;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts open problems per kind, for the home page, the daily message, the metrics and the health details. */
@Component
public class OpenProblems {

    private final List<ProblemCount> counts;

    OpenProblems(List<ProblemCount> counts) {
        this.counts =
                counts.stream().sorted(Comparator.comparing(ProblemCount::kind)).toList();
    }

    /** All kinds, including those with a count of zero. */
    public Map<ProblemKind, Long> now() {
        var now = new EnumMap<ProblemKind, Long>(ProblemKind.class);
        counts.forEach(count -> now.put(count.kind(), count.count()));
        return now;
    }

    public long of(ProblemKind kind) {
        return counts.stream()
                .filter(count -> count.kind() == kind)
                .mapToLong(ProblemCount::count)
                .sum();
    }
}
