package io.handoff.sla;

import io.handoff.team.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/** Settles where the instants of a ladder come to stand when they are worked out anew while it runs. */
record EscalationTimes(BusinessTime businessTime, WorkingCalendar calendar, Instant now, Duration grace) {

    /** Each at least the grace away; where the first had to wait for it, the next keep their distance behind. */
    ResponseTimes settled(ResponseTimes before, ResponseTimes raw, ResponseTargets targets) {
        var respondBy = settled(before.respondBy(), raw.respondBy());
        var held = respondBy.isAfter(raw.respondBy()) && respondBy.isAfter(now);
        return new ResponseTimes(
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

    Instant settled(Instant before, Instant raw) {
        return settled(before, raw, earliest());
    }

    /** What has come stays; what moves away moves; what comes closer stops at {@code earliest}. */
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

    private Instant behind(Instant respondBy, Duration rung, ResponseTargets targets) {
        return businessTime.plus(calendar, respondBy, rung.minus(targets.respondWithin()));
    }
}
