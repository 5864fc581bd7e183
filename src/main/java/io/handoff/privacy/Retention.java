package io.handoff.privacy;

import io.handoff.activity.Activities;
import io.handoff.contact.Contacts;
import io.handoff.engine.ConflictRetry;
import io.handoff.notification.Notifications;
import io.handoff.qualification.DecisionSnapshots;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.function.ToIntFunction;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Deletes old data every night, in batches with a transaction each, so that a large backlog blocks no other transaction. What exceeds the
 * maximum number of batches is deleted in the following nights.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** Rows per batch. */
    public static final int PORTION = 2_000;

    private static final int MAX_BATCHES = 100;

    private final Contacts contacts;
    private final Activities activities;
    private final Notifications notifications;
    private final DecisionSnapshots snapshots;
    private final Teams teams;
    private final RetentionSettings settings;
    private final ConflictRetry attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public void deleteExpired() {
        forget("engagements", before(settings.engagements()), at -> contacts.forgetEngagements(at, PORTION));
        forget("activities", before(settings.activities()), at -> activities.forget(at, PORTION));
        forget("texts of messages", before(settings.messages()), at -> notifications.forgetTexts(at, PORTION));
        forget("looks", before(settings.looks()), at -> snapshots.forgetLooks(at, PORTION));
        events.publishEvent(new RetentionDue(
                before(settings.receivedEvents()), before(settings.waitingEvents()), before(settings.refusals())));
    }

    private Instant before(Period kept) {
        var zone = teams.company().zone();
        return clock.instant().atZone(zone).minus(kept).toInstant();
    }

    private void forget(String what, Instant before, ToIntFunction<Instant> portion) {
        var total = 0;
        for (int i = 0; i < MAX_BATCHES; i++) {
            var forgotten = attempts.run(() -> portion.applyAsInt(before));
            total += forgotten;
            if (forgotten < PORTION) {
                break;
            }
        }
        if (total > 0) {
            LOG.info("Retention: forgot {} {} from before {}", total, what, before);
        }
    }
}
