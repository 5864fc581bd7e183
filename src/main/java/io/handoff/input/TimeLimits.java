package io.handoff.input;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The range of plausible instants. Instants outside come from a wrong clock or a damaged date, and not every database can store them.
 *
 * @param earliest first plausible day, in UTC
 */
@ConfigurationProperties("handoff.input.time")
public record TimeLimits(@DefaultValue("2000-01-01") LocalDate earliest) {

    /** For events: until the end of tomorrow in UTC, because some time zones are a day ahead. */
    public TimeWindow asOf(Instant now) {
        return new TimeWindow(earliest, now.atZone(UTC).toLocalDate().plusDays(1), "tomorrow, ");
    }

    /** For previews at a future time: one year ahead. */
    public TimeWindow forQuestions(Instant now) {
        return new TimeWindow(earliest, now.atZone(UTC).toLocalDate().plusYears(1), "");
    }

    /**
     * Both days are inclusive, in UTC.
     *
     * @param name put before the last day in messages
     */
    public record TimeWindow(LocalDate first, LocalDate last, String name) {

        /**
         * Returns the instant; null for null.
         *
         * @throws InvalidValue for an instant outside the range
         */
        public Instant check(Instant at) {
            if (at != null && at.isBefore(first.atStartOfDay(UTC).toInstant())) {
                throw new InvalidValue(at, "lies before %s. Send when it really happened".formatted(first));
            }
            if (at != null && !at.isBefore(last.plusDays(1).atStartOfDay(UTC).toInstant())) {
                throw new InvalidValue(at, "lies after %s%s. Send when it really happened".formatted(name, last));
            }
            return at;
        }
    }
}
