package io.handoff.team;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A time in a working calendar, written as in tables and timers: {@code P1D} is one working day, the same time on the next day with working
 * hours; {@code PT24H} are 24 working hours; {@code P1DT2H} is a working day and two more hours.
 */
public record BusinessDuration(int days, Duration time) {

    private static final Pattern TEXT = Pattern.compile("P(?:(\\d{1,4})D)?(T.+)?", Pattern.CASE_INSENSITIVE);

    public BusinessDuration {
        if (days < 0 || time.isNegative()) {
            throw new IllegalArgumentException("Business time only goes forward, not by " + days + " days and " + time);
        }
    }

    public static BusinessDuration of(Duration time) {
        return new BusinessDuration(0, time);
    }

    /** @throws IllegalArgumentException with a sentence if it is no such text; weeks, months and parts of a day are none */
    public static BusinessDuration of(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches() || parts.group(1) == null && parts.group(2) == null) {
            throw refused(text, null);
        }
        try {
            return new BusinessDuration(
                    parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1)),
                    parts.group(2) == null ? Duration.ZERO : Duration.parse("P" + parts.group(2)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refused(text, e);
        }
    }

    private static IllegalArgumentException refused(String text, Exception cause) {
        return new IllegalArgumentException(
                "\"%s\" is no business time. Write working hours as PT4H, or working days as P1D".formatted(text),
                cause);
    }

    public boolean isZero() {
        return days == 0 && time.isZero();
    }

    /** "24 working hours", "1 working day", "2 working days and 30 working minutes". */
    public String inWords() {
        var minutes = time.toMinutes();
        var hours = minutes % 60 == 0 ? count(minutes / 60, "working hour") : count(minutes, "working minute");
        if (days == 0) {
            return hours;
        }
        return count(days, "working day") + (time.isZero() ? "" : " and " + hours);
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** The text it is read from. */
    @Override
    public String toString() {
        if (days == 0) {
            return time.toString();
        }
        return "P" + days + "D" + (time.isZero() ? "" : time.toString().substring(1));
    }
}
