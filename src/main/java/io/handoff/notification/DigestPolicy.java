package io.handoff.notification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Many messages of a kind to one recipient at once: the first few go out one by one, the others wait a little and go out together. Every
 * message has a process instance of its own, so that none depends on another: whichever is due first takes along all that wait, and the
 * instances of those find nothing left to do.
 */
@Component
class DigestPolicy {

    /** More would be longer than mail programs show (Gmail: 102 kB); they wait for the next one. */
    private static final int MOST_IN_ONE = 100;

    private final NotificationStore store;
    private final ChannelSettings.Digest settings;

    DigestPolicy(NotificationStore store, ChannelSettings settings) {
        this.store = store;
        this.settings = settings.digest();
    }

    /** When this message is due, if it is one of a flood that may still rise. */
    Optional<Instant> mustWait(Notification message, Instant now) {
        return isOneOfMany(message)
                ? Optional.of(message.createdAt().plus(settings.within())).filter(now::isBefore)
                : Optional.empty();
    }

    /** The message and what goes out together with it, nobody else's until the end of the transaction; empty when somebody else has it. */
    List<Notification> take(Notification message, Instant now) {
        if (!isOneOfMany(message) && !manyHaveWaited(message, now)) {
            return store.lock(message.id()).stream().toList();
        }
        var waiting =
                store.lockWaiting(message.recipient(), message.kind(), message.channel(), message.id(), MOST_IN_ONE);
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

    /** The mail server was away, or it was night. */
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
