package io.handoff.reporting.teams;

import io.handoff.team.TimeOff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats times, always with their zone, and days. */
final class TimeTexts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_OTHER_YEAR =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private TimeTexts() {}

    static String of(Instant instant, ZoneId zone) {
        return DAY_AND_TIME.format(instant.atZone(zone));
    }

    /**
     * The time only if its date is today for the reader; otherwise date and time.
     *
     * @param readersZone the zone that decides what is today
     */
    static String of(Instant instant, ZoneId zone, Instant now, ZoneId readersZone) {
        var local = instant.atZone(zone);
        var sameDay = local.toLocalDate().equals(now.atZone(readersZone).toLocalDate());
        return (sameDay ? TIME : DAY_AND_TIME).format(local);
    }

    static String of(TimeOff days, LocalDate today) {
        return days.from().equals(days.to())
                ? day(days.from(), today)
                : day(days.from(), today) + " to " + day(days.to(), today);
    }

    private static String day(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? DAY : DAY_OF_OTHER_YEAR).format(day);
    }

    /** In the largest suitable unit: "5 minutes", "3 hours", "2 days". */
    static String length(Duration time) {
        if (time.toHours() < 1) {
            return count(Math.max(time.toMinutes(), 0), "minute");
        }
        return time.toDays() < 2 ? count(time.toHours(), "hour") : count(time.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
