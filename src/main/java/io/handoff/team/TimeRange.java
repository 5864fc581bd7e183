package io.handoff.team;

import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * Working hours in minutes since midnight, half-open. If the closing time is at or before the opening time the range runs past midnight, so
 * {@code closes} is up to 48 h; it belongs to the day on which it opens.
 */
public record TimeRange(int opens, int closes) {

    public static final int DAY = 24 * 60;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");

    public TimeRange {
        if (opens < 0 || opens >= DAY || closes <= opens || closes - opens > DAY) {
            throw new IllegalArgumentException("Not a time range: minutes " + opens + " to " + closes);
        }
    }

    /** Reads "09:00-18:00", "22:00-06:00" (over midnight) or "18:00-24:00". */
    public static TimeRange parse(String text) {
        var match = TEXT.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a time range like \"09:00-18:00\"");
        }
        int opens = minute(match.group(1), match.group(2), text);
        int closes = minute(match.group(3), match.group(4), text);
        if (opens == closes || opens == DAY) {
            throw new IllegalArgumentException(
                    "The time range \"" + text + "\" is empty; a whole day is \"00:00-24:00\"");
        }
        return new TimeRange(opens, closes < opens ? closes + DAY : closes);
    }

    private static int minute(String hour, String minute, String text) {
        int result = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
        if (Integer.parseInt(minute) > 59 || result > DAY) {
            throw new IllegalArgumentException("\"" + text + "\" has a time that no clock shows");
        }
        return result;
    }

    @Override
    public String toString() {
        return time(opens) + "-" + (closes % DAY == 0 ? "24:00" : time(closes % DAY));
    }

    private static String time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L).toString();
    }
}
