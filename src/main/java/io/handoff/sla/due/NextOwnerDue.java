package io.handoff.sla.due;

import io.handoff.sla.BusinessTime;
import io.handoff.sla.OwnerClock;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponsePolicy;
import io.handoff.sla.ledger.ClockLedgers;
import io.handoff.team.BusinessDuration;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Computes an owner's due in the owner's own working time. */
@Component
@RequiredArgsConstructor
public class NextOwnerDue {

    private final ClockLedgers ledgers;
    private final BusinessTime businessTime;

    /** The due of a rep who takes over at {@code at}. */
    public Instant ofNextOwner(ResponseClock running, String repId, Instant at) {
        return ofNextOwner(running, running.policy(), running.dues().respondBy(), repId, at);
    }

    /** @param leadDue the lead's due to which the remaining time is counted */
    public Instant ofNextOwner(
            ResponseClock running, ResponsePolicy policy, Instant leadDue, String repId, Instant at) {
        var own = ledgers.calendar(policy.calendar(), running.started().teamId(), repId);
        if (policy.ownerClock() == OwnerClock.FRESH || !leadDue.isAfter(at)) {
            return businessTime.plus(own, at, policy.targets().respondWithin());
        }
        return businessTime.plus(own, at, left(running, policy.targets().respondWithin(), leadDue, at));
    }

    /**
     * Working time until the lead's due. Time off of the first owner is no reason to leave the next one less: the MQL may be handed over
     * because of it. Where it was known from the start and postponed the due, the unused part of the target is the limit.
     */
    private Duration left(ResponseClock running, BusinessDuration target, Instant leadDue, Instant at) {
        var untilDue = businessTime.between(ledgers.usualCalendarOf(running), at, leadDue);
        var counting = ledgers.calendarOf(running);
        var start = running.base().startsAt();
        var whole = businessTime.between(counting, start, businessTime.plus(counting, start, target));
        var unused = whole.minus(businessTime.between(counting, start, at));
        return !unused.isNegative() && !unused.isZero() && unused.compareTo(untilDue) < 0 ? unused : untilDue;
    }
}
