package io.handoff.sla;

import java.time.Instant;

/** The three rungs of the ladder as instants. A response at {@code respondBy} is in time. */
public record ResponseTimes(Instant respondBy, Instant reassignAt, Instant opsReviewAt) {

    /** An upgraded MQL is never due later than before. */
    ResponseTimes earlierOf(ResponseTimes other) {
        return new ResponseTimes(
                earlier(respondBy, other.respondBy),
                earlier(reassignAt, other.reassignAt),
                earlier(opsReviewAt, other.opsReviewAt));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
