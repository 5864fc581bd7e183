package io.handoff.notification.delivery;

import io.handoff.notification.Notification;
import io.handoff.notification.settings.ChannelSettings;
import io.handoff.notification.store.NotificationStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Combines messages of one kind to one recipient that are created in a short time: the first few are sent singly, the others wait and are
 * sent together. Each message has its own process instance; the first one that is due sends all that wait, the others then have nothing to
 * do.
 */
@Component
class DigestPolicy {

    /** Keeps a digest below the size at which mail programs truncate (Gmail: 102 kB); the rest goes into the next one. */
    private static final int MAX_IN_ONE_DIGEST = 100;

    private final NotificationStore store;
    private final ChannelSettings.Digest settings;

    DigestPolicy(NotificationStore store, ChannelSettings settings) {
        this.store = store;
        this.settings = settings.digest();
    }

    /** When this message may be sent, if it must wait for a digest; else empty. */
    Optional<Instant> mustWait(Notification message, Instant now) {
        return isOneOfMany(message)
                ? Optional.of(message.createdAt().plus(settings.within())).filter(now::isBefore)
                : Optional.empty();
    }

    /** The message and those to be sent with it, locked until the end of the transaction; empty if another transaction has locked it. */
    List<Notification> take(Notification message, Instant now) {
        if (!isOneOfMany(message) && !manyHaveWaited(message, now)) {
            return store.lock(message.id()).stream().toList();
        }
        var waiting = store.lockWaiting(
                message.recipient(), message.kind(), message.channel(), message.id(), MAX_IN_ONE_DIGEST);
        return waiting.stream().anyMatch(one -> one.id().equals(message.id()))
                ? waiting.stream()
                        .sorted(Comparator.comparing(Notification::createdAt))
                        .toList()
                : List.of();
    }

    private boolean isOneOfMany(Notification message) {
        return mayBeGathered(message)
                && store.countWritten(
                                message.recipient(),
                                message.kind(),
                                message.channel(),
                                message.createdAt().minus(settings.within()),
                                message.createdAt())
                        > settings.over();
    }

    /** Many messages are queued, for example after quiet hours or an outage of the mail server. */
    private boolean manyHaveWaited(Notification message, Instant now) {
        return mayBeGathered(message)
                && store.countWaiting(
                                message.recipient(), message.kind(), message.channel(), now.minus(settings.within()))
                        > settings.over();
    }

    private boolean mayBeGathered(Notification message) {
        return !settings.isOff() && message.contentId() == null;
    }
}
