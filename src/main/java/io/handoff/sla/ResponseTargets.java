package io.handoff.sla;

import io.handoff.team.BusinessDuration;

/** Targets in business time from the start of the clock. */
public record ResponseTargets(
        BusinessDuration respondWithin, BusinessDuration reassignAfter, BusinessDuration opsReviewAfter) {

    public static ResponseTargets parse(String text) {
        var parts = text.split(" ");
        return of(parts[0], parts[1], parts[2]);
    }

    /** Durations as in the decision table: {@code PT4H} or {@code P1D}. */
    public static ResponseTargets of(String respondWithin, String reassignAfter, String opsReviewAfter) {
        return new ResponseTargets(
                BusinessDuration.of(respondWithin),
                BusinessDuration.of(reassignAfter),
                BusinessDuration.of(opsReviewAfter));
    }

    @Override
    public String toString() {
        return respondWithin + " " + reassignAfter + " " + opsReviewAfter;
    }
}
