package io.handoff.sla;

import java.time.Duration;

/** What was promised, in business time from the moment the clock starts. */
public record ResponseTargets(Duration respondWithin, Duration reassignAfter, Duration opsReviewAfter) {

    static ResponseTargets parse(String text) {
        var parts = text.split(" ");
        return new ResponseTargets(Duration.parse(parts[0]), Duration.parse(parts[1]), Duration.parse(parts[2]));
    }

    @Override
    public String toString() {
        return respondWithin + " " + reassignAfter + " " + opsReviewAfter;
    }
}
