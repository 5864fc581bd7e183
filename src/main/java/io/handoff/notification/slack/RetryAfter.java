package io.handoff.notification.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Parses {@code Retry-After}: seconds, or a date (RFC 9110). */
final class RetryAfter {

    /** Minimum wait, also for a date in the past; {@code UNSAID} is the wait without a valid header. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration UNSAID = Duration.ofSeconds(30);

    /** Maximum wait, so that a wrong server clock cannot block a message. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    static Instant of(String header, Instant now) {
        var wait = wait(header == null ? "" : header.strip(), now);
        if (wait.compareTo(SHORTEST) < 0) {
            wait = SHORTEST;
        }
        return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Duration wait(String header, Instant now) {
        if (header.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException neither) {
            return UNSAID;
        }
    }
}
