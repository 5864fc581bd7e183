package io.handoff.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/**
 * Slows down who tries unsubscribe links that lead nowhere. A link that leads somewhere always works: a large mail provider sends the
 * clicks of many people from one address. Kept in memory of each node.
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

    /** Counts one more miss and answers whether that is too many. */
    synchronized boolean missed(String address) {
        var now = clock.instant();
        var seen = misses.merge(
                address,
                new Misses(1, now),
                (old, one) -> old.since().plus(PAUSE).isBefore(now) ? one : new Misses(old.count() + 1, old.since()));
        return seen.count() > FREE;
    }
}
