package io.handoff.sla.due;

import io.handoff.sla.BusinessTime;
import io.handoff.sla.OwnerClock;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponsePolicy;
import io.handoff.sla.ledger.ClockLedgers;
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
        var left = businessTime.between(ledgers.calendarOf(running), at, leadDue);
        var asMuch = businessTime.plus(own, at, left);
        return asMuch.isAfter(leadDue) ? asMuch : leadDue;
    }
}
