package io.handoff.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds bursts in one rep's activity times, in ascending order; overlapping bursts are joined. */
record Bursts(ActivitySettings settings) {

    List<Burst> in(String repEmail, List<Instant> times) {
        var bursts = new ArrayList<Burst>();
        int begin = -1;
        int end = -1;
        for (int first = 0, last = 0; last < times.size(); last++) {
            while (times.get(first).plus(settings.burstWithin()).isBefore(times.get(last))) {
                first++;
            }
            if (last - first + 1 <= settings.burstMoreThan()) {
                continue;
            }
            if (begin >= 0 && first > end) {
                bursts.add(burst(repEmail, times, begin, end));
                begin = -1;
            }
            begin = begin < 0 ? first : begin;
            end = last;
        }
        if (begin >= 0) {
            bursts.add(burst(repEmail, times, begin, end));
        }
        return bursts;
    }

    private static Burst burst(String repEmail, List<Instant> times, int begin, int end) {
        return new Burst(repEmail, times.get(begin), times.get(end), end - begin + 1);
    }
}
