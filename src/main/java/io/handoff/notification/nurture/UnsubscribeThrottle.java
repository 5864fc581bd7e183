package io.handoff.notification.nurture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Throttles requests with unknown unsubscribe tokens per client address. Valid links always work, because large mail providers send the
 * clicks of many people from one address. In memory per node.
 */
@Component
class UnsubscribeThrottle {

    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final int FREE = 20;
    private static final int REMEMBERED = 10_000;

    private final Cache<String, AtomicInteger> misses;

    UnsubscribeThrottle(Clock clock) {
        // written at the first miss only, so that a count ends ten minutes after it
        this.misses = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(PAUSE)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /** Counts a request with an unknown token. @return whether the limit is exceeded */
    boolean missed(String address) {
        return misses.get(address, first -> new AtomicInteger()).incrementAndGet() > FREE;
    }
}
