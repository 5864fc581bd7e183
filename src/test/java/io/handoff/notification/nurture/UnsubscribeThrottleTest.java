package io.handoff.notification.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnsubscribeThrottleTest {

    private final SettableClock clock = new SettableClock("2026-05-22T21:30:00Z");
    private final UnsubscribeThrottle guesses = new UnsubscribeThrottle(clock);

    @Test
    void an_address_with_more_than_twenty_misses_has_to_wait() {
        miss(20);

        assertThat(guesses.missed("203.0.113.9")).isTrue();
        assertThat(guesses.missed("198.51.100.7")).isFalse();
    }

    @Test
    void the_count_begins_anew_ten_minutes_after_the_first_miss() {
        miss(20);
        clock.forward(Duration.ofMinutes(9));
        assertThat(guesses.missed("203.0.113.9")).isTrue();

        clock.forward(Duration.ofMinutes(1));
        miss(20);
        assertThat(guesses.missed("203.0.113.9")).isTrue();
    }

    private void miss(int times) {
        for (var i = 0; i < times; i++) {
            assertThat(guesses.missed("203.0.113.9")).isFalse();
        }
    }
}
