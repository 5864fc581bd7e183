package io.handoff.team;

import java.time.Duration;
import java.time.Instant;

/** A stretch of working time, half-open: {@code end} is no longer work. */
public record WorkingInterval(Instant start, Instant end) {

    public Duration length() {
        return Duration.between(start, end);
    }
}
