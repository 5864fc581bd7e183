package io.handoff.team;

import java.time.LocalDate;

/** Whole days away, both ends included, in the zone of the person's calendar. */
public record TimeOff(LocalDate from, LocalDate to) {

    public TimeOff {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Time off from " + from + " to " + to + " ends before it begins");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
