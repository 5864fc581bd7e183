package io.handoff.demo;

import io.handoff.access.DemoMode;
import io.handoff.contact.Contacts;
import io.handoff.intake.EventAnswer.Status;
import io.handoff.notification.OutboundSwitch;
import io.handoff.organisation.ApplyOrganisation;
import io.handoff.replay.MovedClock;
import io.handoff.replay.Player;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plays the demo history once, if the database is empty, and then resets the clock to real time. */
@Component
@ConditionalOnProperty(name = "handoff.demo-history", matchIfMissing = true)
@RequiredArgsConstructor
class DemoHistory implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);

    private final DemoMode demo;
    private final Contacts contacts;
    private final DemoEvents events;
    private final Player player;
    private final MovedClock movedClock;
    private final OutboundSwitch outside;
    private final JdbcClient jdbc;
    private final Clock clock;
    private boolean running;

    @Override
    public void start() {
        running = true;
        if (demo.on() && contacts.count() == 0) {
            play();
        }
    }

    private void play() {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var history = events.until(now);
        LOG.info("First start: playing eight weeks of demo history, {} events …", history.size());
        var refused = new AtomicInteger();
        writing(500);
        outside.close();
        try {
            player.play(history.iterator(), answer -> {
                if (answer.status() != Status.APPLIED) {
                    refused.incrementAndGet();
                    LOG.debug("{} {}: {}", answer.id(), answer.status(), answer.problem());
                }
            });
            movedClock.advanceThrough(now);
        } finally {
            movedClock.reset();
            outside.open();
            writing(0);
        }
        LOG.info("Demo history is played: {} contacts, {} events not applied", contacts.count(), refused);
    }

    /** H2 writes to disk with a delay while the history is played: several times faster, and a crash loses only demo data. */
    private void writing(int delayMillis) {
        jdbc.sql("SET WRITE_DELAY " + delayMillis).update();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the organisation is applied, before the web server starts. */
    @Override
    public int getPhase() {
        return ApplyOrganisation.PHASE + 1;
    }
}
