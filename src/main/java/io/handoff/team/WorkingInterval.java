package io.handoff.team;

import java.time.Duration;
import java.time.Instant;

/** A continuous period of working time; {@code end} is exclusive. */
public record WorkingInterval(Instant start, Instant end) {

    public Duration length() {
        return Duration.between(start, end);
    }
}
