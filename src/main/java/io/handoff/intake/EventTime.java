package io.handoff.intake;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** RFC 3339 knows leap seconds, Java does not: {@code 23:59:60} is read as the next second. */
final class EventTime {

    private static final Pattern LEAP_SECOND = Pattern.compile("(?<minute>[Tt]\\d\\d:\\d\\d:)60(?=\\D)");

    private EventTime() {}

    /** The same text for every time without a leap second, and for what is no time. */
    static String withoutLeapSecond(String time) {
        var leap = LEAP_SECOND.matcher(time);
        if (!leap.find()) {
            return time;
        }
        try {
            return OffsetDateTime.parse(leap.replaceFirst("${minute}59"))
                    .plusSeconds(1)
                    .toString();
        } catch (DateTimeException noTime) {
            return time;
        }
    }
}
