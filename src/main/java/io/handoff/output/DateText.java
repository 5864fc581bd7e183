package io.handoff.output;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times in English; a time always with the short name of its zone. */
public final class DateText {

    private static final DateTimeFormatter DAY_AND_TIME = format("EEE d MMM, HH:mm z");
    private static final DateTimeFormatter TIME = format("HH:mm z");
    private static final DateTimeFormatter DATE = format("d MMM yyyy");
    private static final DateTimeFormatter DAY = format("EEE d MMM");
    private static final DateTimeFormatter FULL_DAY = format("EEEE d MMMM");
    private static final DateTimeFormatter DAY_OF_MONTH = format("d MMM");

    private DateText() {}

    /** "Fri 22 May, 17:30 EDT" */
    public static String dayAndTime(Instant at, ZoneId zone) {
        return DAY_AND_TIME.format(at.atZone(zone));
    }

    /** "17:30 EDT" */
    public static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** "22 May 2026" */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** "Fri 22 May" */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Friday 22 May", for sentences. */
    public static String fullDay(LocalDate day) {
        return FULL_DAY.format(day);
    }

    /** "22 May" */
    public static String dayOfMonth(LocalDate day) {
        return DAY_OF_MONTH.format(day);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
