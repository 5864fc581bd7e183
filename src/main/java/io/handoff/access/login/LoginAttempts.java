package io.handoff.access.login;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Throttles password guessing without locking users out: failures count per client address <em>and</em> login, so the same user at another
 * address is not affected. In memory per node; behind a proxy the address is correct only with {@code server.forward-headers-strategy}.
 */
@Component
class LoginAttempts {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration MAX_PAUSE = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Key, Failures> failures;

    LoginAttempts(Clock clock) {
        this.clock = clock;
        this.failures = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(MAX_PAUSE.multipliedBy(2))
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .<Key, Failures>build()
                .asMap();
    }

    private record Key(String address, String login) {}

    private record Failures(int count, Instant last) {

        Instant freeAgain() {
            return count < FREE_FAILURES ? last : last.plus(pause());
        }

        private Duration pause() {
            var doublings = Math.min(count - FREE_FAILURES, 10);
            var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
            return pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE;
        }
    }

    /** How long this address must wait before it may try this login again; empty = no wait. */
    Optional<Duration> pause(String address, String login) {
        return Optional.ofNullable(failures.get(new Key(address, login)))
                .map(f -> Duration.between(clock.instant(), f.freeAgain()))
                .filter(left -> left.compareTo(Duration.ZERO) > 0);
    }

    void failed(String address, String login) {
        failures.merge(
                new Key(address, login),
                new Failures(1, clock.instant()),
                (old, one) -> new Failures(old.count() + 1, one.last()));
    }

    void succeeded(String address, String login) {
        failures.remove(new Key(address, login));
    }
}
