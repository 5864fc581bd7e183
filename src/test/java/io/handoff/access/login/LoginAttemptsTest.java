package io.handoff.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private final MovedClock clock = new MovedClock();
    private final LoginAttempts attempts = new LoginAttempts(clock);

    @Test
    void five_failures_cost_a_pause_of_half_a_minute() {
        fail(4, "203.0.113.9", "sdr1");
        assertThat(attempts.pause("203.0.113.9", "sdr1")).isEmpty();

        fail(1, "203.0.113.9", "sdr1");
        assertThat(attempts.pause("203.0.113.9", "sdr1")).hasValue(Duration.ofSeconds(30));

        clock.pass(Duration.ofSeconds(30));
        assertThat(attempts.pause("203.0.113.9", "sdr1")).isEmpty();
    }

    @Test
    void each_further_failure_doubles_the_pause_up_to_a_quarter_of_an_hour() {
        fail(6, "203.0.113.9", "sdr1");
        assertThat(attempts.pause("203.0.113.9", "sdr1")).hasValue(Duration.ofSeconds(60));

        fail(1_000, "203.0.113.9", "sdr1");
        assertThat(attempts.pause("203.0.113.9", "sdr1")).hasValue(Duration.ofMinutes(15));
    }

    @Test
    void a_stranger_does_not_lock_a_known_user_out() {
        fail(1_000, "203.0.113.9", "sdr1");

        assertThat(attempts.pause("198.51.100.7", "sdr1")).isEmpty();
        assertThat(attempts.pause("203.0.113.9", "sdr2")).isEmpty();
    }

    @Test
    void the_right_password_forgives() {
        fail(4, "203.0.113.9", "sdr1");
        attempts.succeeded("203.0.113.9", "sdr1");
        fail(4, "203.0.113.9", "sdr1");

        assertThat(attempts.pause("203.0.113.9", "sdr1")).isEmpty();
    }

    @Test
    void old_failures_are_forgotten() {
        fail(4, "203.0.113.9", "sdr1");
        clock.pass(Duration.ofMinutes(31));
        fail(1, "203.0.113.9", "sdr1");

        assertThat(attempts.pause("203.0.113.9", "sdr1")).isEmpty();
    }

    private void fail(int times, String address, String login) {
        for (var i = 0; i < times; i++) {
            attempts.failed(address, login);
        }
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-05-22T21:30:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
