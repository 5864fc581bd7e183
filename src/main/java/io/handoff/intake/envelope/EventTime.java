package io.handoff.intake.envelope;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Reads leap seconds, which RFC 3339 allows and Java refuses: {@code 23:59:60} becomes the next second. */
public final class EventTime {

    private static final Pattern LEAP_SECOND = Pattern.compile("(?<minute>[Tt]\\d\\d:\\d\\d:)60(?=\\D)");

    private EventTime() {}

    /** Returns the text unchanged when it has no leap second or is not a time. */
    public static String withoutLeapSecond(String time) {
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
