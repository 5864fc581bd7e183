package io.handoff.sla;

/** What {@code sla-policy} answered: how fast, in whose working time, and what the next owner has. */
public record ResponsePolicy(ResponseTargets targets, ClockCalendar calendar, OwnerClock ownerClock) {

    public ResponsePolicy {
        ownerClock = ownerClock == null ? OwnerClock.FRESH : ownerClock;
    }
}
