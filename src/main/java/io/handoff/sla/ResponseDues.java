package io.handoff.sla;

import io.handoff.team.WorkingCalendar;
import java.time.Instant;

/** The three due instants of a clock. A response at {@code respondBy} is in time. */
public record ResponseDues(Instant respondBy, Instant reassignAt, Instant opsReviewAt) {

    /** The earlier of each due instant, because an upgrade never makes an MQL due later. */
    ResponseDues earlierOf(ResponseDues other) {
        return new ResponseDues(
                earlier(respondBy, other.respondBy),
                earlier(reassignAt, other.reassignAt),
                earlier(opsReviewAt, other.opsReviewAt));
    }

    /**
     * Postpones reassignment and ops review for an owner who was assigned late, so that they have the whole time to respond. The lead's due
     * stays.
     */
    ResponseDues leavingTimeSince(
            Instant assignedAt, ResponseTargets targets, BusinessTime businessTime, WorkingCalendar calendar) {
        return new ResponseDues(
                respondBy,
                later(reassignAt, businessTime.plus(calendar, assignedAt, targets.respondWithin())),
                later(opsReviewAt, businessTime.plus(calendar, assignedAt, targets.reassignAfter())));
    }

    /** Postpones a reassignment that is still ahead at {@code at} to the new owner's own due. */
    ResponseDues leavingOwner(Instant at, Instant segmentDue) {
        return reassignAt.isAfter(at) ? new ResponseDues(respondBy, later(reassignAt, segmentDue), opsReviewAt) : this;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
