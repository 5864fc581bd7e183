package io.handoff.reporting.counters;

import io.handoff.privacy.RetentionDue;
import io.handoff.reporting.counters.CountChanges.Outcome;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Counts pending changes: for at most a moment before each report, and the rest in a background thread. */
@Component
public class CounterUpdater {

    private static final Logger LOG = LoggerFactory.getLogger(CounterUpdater.class);

    /** How long a report may wait until pending changes are counted. */
    private static final Duration PATIENCE = Duration.ofMillis(150);

    private static final int SMALL_PORTION = 50;
    private static final int LARGE_PORTION = 4_000;

    private final CountChanges count;
    private final PendingChanges changes;
    private final boolean replaying;
    private final ThreadPoolTaskExecutor background = new ThreadPoolTaskExecutor();
    private final AtomicBoolean draining = new AtomicBoolean();
    private volatile boolean closing;

    CounterUpdater(CountChanges count, PendingChanges changes, @Value("${handoff.replay:}") String replayed) {
        this.count = count;
        this.changes = changes;
        this.replaying = !replayed.isBlank();
        background.setThreadNamePrefix("funnel-health-");
        background.setCorePoolSize(1);
        background.setMaxPoolSize(1);
        background.setDaemon(true);
        background.setWaitForTasksToCompleteOnShutdown(true);
        background.setAwaitTerminationSeconds(10);
        background.initialize();
    }

    /** Call it outside a transaction. If counting fails, the error is logged and the report shows the previous numbers. */
    public void before(Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        try {
            var outcome = Outcome.MORE_LEFT;
            while (outcome == Outcome.MORE_LEFT && System.nanoTime() < until) {
                outcome = count.portion(SMALL_PORTION);
            }
            if (outcome == Outcome.MORE_LEFT) {
                inBackground();
            }
        } catch (RuntimeException e) {
            LOG.error("What was changed could not be counted; the numbers are older", e);
        }
    }

    public void beforeReport() {
        before(PATIENCE);
    }

    /** Counts until no changes are left, or another node is counting. */
    public void completely() {
        while (!closing && count.portion(LARGE_PORTION) == Outcome.MORE_LEFT) {
            LOG.debug("Counting on");
        }
    }

    /** Rebuilds all counters in the background. */
    public void rebuild() {
        count.rebuild();
        inBackground();
    }

    /** Number of changes that are not counted yet. */
    public long behind() {
        return changes.count();
    }

    /** Not in a replay, which exits after playing: the next report counts the changes it leaves. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!replaying) {
            inBackground();
        }
    }

    @EventListener
    void on(RetentionDue night) {
        inBackground();
    }

    private void inBackground() {
        if (!closing && draining.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    completely();
                } catch (RuntimeException e) {
                    LOG.error("What was changed could not be counted; it is tried again with the next report", e);
                } finally {
                    draining.set(false);
                }
            });
        }
    }

    @PreDestroy
    void stop() {
        closing = true;
        background.shutdown();
    }
}
