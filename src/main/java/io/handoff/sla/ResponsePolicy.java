package io.handoff.sla;

/** The answer of {@code sla-policy}: targets, counting calendar, and how the next owner's due is computed. */
public record ResponsePolicy(ResponseTargets targets, ClockCalendar calendar, OwnerClock ownerClock) {

    public ResponsePolicy {
        ownerClock = ownerClock == null ? OwnerClock.FRESH : ownerClock;
    }
}
