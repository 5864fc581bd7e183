package io.handoff.sla;

import io.handoff.team.WorkingCalendar;
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

    /**
     * The rungs behind the due, for an owner who got the MQL long after it came: nobody loses an MQL before the time to respond has passed
     * for them too. The lead's due stays.
     */
    ResponseTimes leavingTimeSince(
            Instant assignedAt, ResponseTargets targets, BusinessTime businessTime, WorkingCalendar calendar) {
        return new ResponseTimes(
                respondBy,
                later(reassignAt, businessTime.plus(calendar, assignedAt, targets.respondWithin())),
                later(opsReviewAt, businessTime.plus(calendar, assignedAt, targets.reassignAfter())));
    }

    /** For an owner who took over at {@code at}, before the MQL would be taken away: not before their own due. */
    ResponseTimes leavingOwner(Instant at, Instant segmentDue) {
        return reassignAt.isAfter(at) ? new ResponseTimes(respondBy, later(reassignAt, segmentDue), opsReviewAt) : this;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
