package io.handoff.team;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whole days of absence, both ends included, in the zone of the person's calendar.
 *
 * @param from in 2000 or later
 * @param to in 2099 or earlier; a later date is taken for a typing error
 */
public record TimeOff(LocalDate from, LocalDate to) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    public TimeOff {
        problem(from, to).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** Why these days are invalid, as a sentence; empty if they are valid. */
    public static Optional<String> problem(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            return Optional.of("time off needs the days \"from\" and \"to\"");
        }
        if (to.isBefore(from)) {
            return Optional.of("time off from %s to %s ends before it begins".formatted(from, to));
        }
        return from.isBefore(EARLIEST) || to.isAfter(LATEST)
                ? Optional.of("time off from %s to %s is not between %s and %s".formatted(from, to, EARLIEST, LATEST))
                : Optional.empty();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
