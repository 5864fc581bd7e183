package io.handoff.reporting.facts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** The week something happened in. */
public final class IsoWeek {

    private IsoWeek() {}

    /** Its Monday; a week begins at midnight there, also where a clock change makes it an hour longer or shorter. */
    public static LocalDate of(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
