package io.handoff.reporting.teams;

import io.handoff.output.DateText;
import io.handoff.team.TimeOff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Formats times, days off and durations relative to now. */
final class TimeTexts {

    private TimeTexts() {}

    /**
     * The time only if its date is today for the reader; otherwise date and time.
     *
     * @param readersZone the zone that decides what is today
     */
    static String of(Instant instant, ZoneId zone, Instant now, ZoneId readersZone) {
        var sameDay = instant.atZone(zone)
                .toLocalDate()
                .equals(now.atZone(readersZone).toLocalDate());
        return sameDay ? DateText.time(instant, zone) : DateText.dayAndTime(instant, zone);
    }

    static String of(TimeOff days, LocalDate today) {
        return days.from().equals(days.to())
                ? day(days.from(), today)
                : day(days.from(), today) + " to " + day(days.to(), today);
    }

    private static String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? DateText.day(day) : DateText.date(day);
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
