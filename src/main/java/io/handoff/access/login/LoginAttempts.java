package io.handoff.access.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Throttles password guessing without locking users out: failures count per client address <em>and</em> login, so the same user at another
 * address is not affected. In memory per node; behind a proxy the address is correct only with {@code server.forward-headers-strategy}.
 */
@Component
@RequiredArgsConstructor
class LoginAttempts {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Key(String address, String login) {}

    private record Failures(int count, Instant last) {

        Instant freeAgain() {
            return count < FREE_FAILURES ? last : last.plus(pause());
        }

        private Duration pause() {
            var doublings = Math.min(count - FREE_FAILURES, 10);
            var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
            return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        }
    }

    /** How long this address must wait before it may try this login again; empty = no wait. */
    synchronized Optional<Duration> pause(String address, String login) {
        return Optional.ofNullable(failures.get(new Key(address, login)))
                .map(f -> Duration.between(clock.instant(), f.freeAgain()))
                .filter(left -> left.compareTo(Duration.ZERO) > 0);
    }

    synchronized void failed(String address, String login) {
        var now = clock.instant();
        failures.merge(
                new Key(address, login),
                new Failures(1, now),
                (old, one) -> forgotten(old, now) ? one : new Failures(old.count() + 1, now));
    }

    synchronized void succeeded(String address, String login) {
        failures.remove(new Key(address, login));
    }

    private static boolean forgotten(Failures old, Instant now) {
        return old.last().plus(LONGEST_PAUSE.multipliedBy(2)).isBefore(now);
    }
}
