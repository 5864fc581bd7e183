package io.handoff.notification.nurture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Throttles requests with unknown unsubscribe tokens per client address. Valid links always work, because large mail providers send the
 * clicks of many people from one address. In memory per node.
 */
@Component
@RequiredArgsConstructor
class UnsubscribeGuesses {

    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final int FREE = 20;
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Misses> misses = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Misses> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Misses(int count, Instant since) {}

    /** Counts a request with an unknown token. @return whether the limit is exceeded */
    synchronized boolean missed(String address) {
        var now = clock.instant();
        var seen = misses.merge(
                address,
                new Misses(1, now),
                (old, one) -> old.since().plus(PAUSE).isBefore(now) ? one : new Misses(old.count() + 1, old.since()));
        return seen.count() > FREE;
    }
}
