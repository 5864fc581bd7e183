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

    /** For what happened and is told now: until the end of tomorrow in UTC, because somewhere it is tomorrow already. */
    public TimeWindow asOf(Instant now) {
        return new TimeWindow(earliest, now.atZone(UTC).toLocalDate().plusDays(1), "tomorrow, ");
    }

    /** For a question about what would happen at another time: a year ahead. */
    public TimeWindow forQuestions(Instant now) {
        return new TimeWindow(earliest, now.atZone(UTC).toLocalDate().plusYears(1), "");
    }

    /** Both days are inside. @param name what the last day is called before its date */
    public record TimeWindow(LocalDate first, LocalDate last, String name) {

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
                throw new InvalidValue(at, "lies after %s%s. Send when it really happened".formatted(name, last));
            }
            return at;
        }
    }
}
