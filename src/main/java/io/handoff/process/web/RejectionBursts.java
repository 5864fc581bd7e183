package io.handoff.process.web;

import io.handoff.mql.MqlDecision;
import io.handoff.mql.MqlDecisions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds where a rep rejected more MQLs in a short time than a person can judge. */
@Component
@RequiredArgsConstructor
class RejectionBursts {

    private final MqlDecisions decisions;
    private final RepFlagSettings settings;

    record Burst(Instant from, Instant to, int count) {}

    /** By rep. Rejections that were undone do not count. */
    Map<String, List<Burst>> since(Instant since) {
        return decisions.rejectionsSince(since).stream()
                .collect(Collectors.groupingBy(
                        MqlDecision::decidedBy,
                        Collectors.collectingAndThen(
                                Collectors.mapping(MqlDecision::decidedAt, Collectors.toList()), this::in)));
    }

    /** Overlapping bursts are joined. @param times ascending */
    List<Burst> in(List<Instant> times) {
        var bursts = new ArrayList<Burst>();
        var joinedTo = -1;
        for (int first = 0, last = 0; last < times.size(); last++) {
            while (!times.get(first).plus(settings.rejectionsWithin()).isAfter(times.get(last))) {
                first++;
            }
            if (last - first + 1 < settings.rejections()) {
                continue;
            }
            var joins = !bursts.isEmpty() && first <= joinedTo;
            var begin = joins ? bursts.remove(bursts.size() - 1).from() : times.get(first);
            var from = times.indexOf(begin);
            bursts.add(new Burst(begin, times.get(last), last - from + 1));
            joinedTo = last;
        }
        return bursts;
    }
}
