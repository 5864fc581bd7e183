package io.handoff.sla;

import java.time.Duration;

/** Targets in business time from the start of the clock. */
public record ResponseTargets(Duration respondWithin, Duration reassignAfter, Duration opsReviewAfter) {

    public static ResponseTargets parse(String text) {
        var parts = text.split(" ");
        return of(parts[0], parts[1], parts[2]);
    }

    /** Durations as in the decision table: {@code PT4H}. */
    public static ResponseTargets of(String respondWithin, String reassignAfter, String opsReviewAfter) {
        return new ResponseTargets(
                Duration.parse(respondWithin), Duration.parse(reassignAfter), Duration.parse(opsReviewAfter));
    }

    @Override
    public String toString() {
        return respondWithin + " " + reassignAfter + " " + opsReviewAfter;
    }
}
