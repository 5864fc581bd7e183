package io.handoff.input;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Between which instants something can have happened that Handoff is told of. What lies outside comes from a broken clock or a spoiled date, and
 * the databases could not all store it.
 *
 * @param earliest day, in UTC, before which nothing happened
 */
@ConfigurationProperties("handoff.input.time")
public record TimeLimits(@DefaultValue("2000-01-01") LocalDate earliest) {

    /** The limits for what is received now: until the end of tomorrow in UTC, because somewhere it is tomorrow already. */
    public TimeWindow asOf(Instant now) {
        return new TimeWindow(earliest, now.atZone(UTC).toLocalDate().plusDays(1));
    }

    /** Both days are inside. */
    public record TimeWindow(LocalDate first, LocalDate last) {

        /**
         * The same instant; null for null.
         *
         * @throws InvalidValue for an instant outside
         */
        public Instant check(Instant at) {
            if (at != null && at.isBefore(first.atStartOfDay(UTC).toInstant())) {
                throw new InvalidValue(at, "lies before %s. Send when it really happened".formatted(first));
            }
            if (at != null && !at.isBefore(last.plusDays(1).atStartOfDay(UTC).toInstant())) {
                throw new InvalidValue(at, "lies after tomorrow, %s. Send when it really happened".formatted(last));
            }
            return at;
        }
    }
}
