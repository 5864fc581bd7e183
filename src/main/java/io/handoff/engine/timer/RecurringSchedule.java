package io.handoff.engine.timer;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recurring time in a timer: {@code daily 03:30} or {@code weekly MON 07:00}.
 *
 * @param day null = every day
 */
record RecurringSchedule(DayOfWeek day, LocalTime time) {

    private static final Pattern TEXT =
            Pattern.compile("\\s*(?:daily|weekly\\s+(MON|TUE|WED|THU|FRI|SAT|SUN))\\s+([01]\\d|2[0-3]):([0-5]\\d)\\s*");

    /** Empty for the engine's own cycles, such as {@code R/PT1H}. */
    static Optional<RecurringSchedule> parse(String text) {
        return Optional.of(TEXT.matcher(text))
                .filter(Matcher::matches)
                .map(found -> new RecurringSchedule(
                        day(found.group(1)),
                        LocalTime.of(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)))));
    }

    /** The next time strictly after an instant, in a zone. A time skipped by the change to summer time is an hour later on that day. */
    Instant next(Instant after, ZoneId zone) {
        var today = after.atZone(zone).toLocalDate();
        var first = day == null ? today : today.with(TemporalAdjusters.nextOrSame(day));
        var then = first.atTime(time).atZone(zone).toInstant();
        return then.isAfter(after)
                ? then
                : first.plusDays(day == null ? 1 : 7).atTime(time).atZone(zone).toInstant();
    }

    private static DayOfWeek day(String name) {
        return name == null
                ? null
                : Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().startsWith(name))
                        .findFirst()
                        .orElseThrow();
    }
}
