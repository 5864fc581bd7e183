package io.handoff.sla.due;

import io.handoff.sla.BusinessTime;
import io.handoff.sla.ResponseDues;
import io.handoff.sla.ResponseTargets;
import io.handoff.team.BusinessDuration;
import io.handoff.team.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/** Limits how due instants may move when a running clock is recomputed. */
public record EscalationTimes(BusinessTime businessTime, WorkingCalendar calendar, Instant now, Duration grace) {

    /**
     * The new due instants. Each is at least the grace period away; if {@code respondBy} was held back by it, the later two keep their
     * distance from it.
     */
    public ResponseDues settled(ResponseDues before, ResponseDues raw, ResponseTargets targets) {
        var respondBy = settled(before.respondBy(), raw.respondBy());
        var held = respondBy.isAfter(raw.respondBy()) && respondBy.isAfter(now);
        return new ResponseDues(
                respondBy,
                settled(
                        before.reassignAt(),
                        raw.reassignAt(),
                        held ? behind(respondBy, targets.reassignAfter(), targets) : earliest()),
                settled(
                        before.opsReviewAt(),
                        raw.opsReviewAt(),
                        held ? behind(respondBy, targets.opsReviewAfter(), targets) : earliest()));
    }

    public Instant settled(Instant before, Instant raw) {
        return settled(before, raw, earliest());
    }

    /**
     * A past instant stays; a later new one applies; an earlier new one stops at {@code earliest}, or at the old one if that is earlier.
     */
    private Instant settled(Instant before, Instant raw, Instant earliest) {
        if (!before.isAfter(now)) {
            return before;
        }
        if (!raw.isBefore(before)) {
            return raw;
        }
        var closest = raw.isAfter(earliest) ? raw : earliest;
        return closest.isAfter(before) ? before : closest;
    }

    private Instant earliest() {
        return businessTime.plus(calendar, now, grace);
    }

    private Instant behind(Instant respondBy, BusinessDuration rung, ResponseTargets targets) {
        var distance = businessTime.between(
                calendar,
                businessTime.plus(calendar, respondBy, targets.respondWithin()),
                businessTime.plus(calendar, respondBy, rung));
        return businessTime.plus(calendar, respondBy, distance);
    }
}
