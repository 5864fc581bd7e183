package io.handoff.reporting.facts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** The ISO week of an instant. */
public final class IsoWeek {

    private IsoWeek() {}

    /** Monday of the week; weeks begin at midnight in this zone, also across a clock change. */
    public static LocalDate of(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
