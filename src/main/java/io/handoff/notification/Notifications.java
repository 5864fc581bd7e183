package io.handoff.notification;

import io.handoff.notification.content.ContactFacts;
import io.handoff.notification.content.MessageTemplates;
import io.handoff.notification.delivery.Audience;
import io.handoff.notification.settings.NotificationSettings;
import io.handoff.notification.store.MessageContents;
import io.handoff.notification.store.NotificationStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates messages to colleagues and queues them for delivery. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Notifications {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final NotificationStore store;
    private final JdbcAggregateTemplate rows;
    private final MessageTemplates templates;
    private final MessageContents contents;
    private final OutboundSwitch outside;
    private final AddressBook addresses;
    private final Audience audience;
    private final ContactFacts contactFacts;
    private final NotificationSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Creates one message per person and one post per Slack channel; a person addressed twice gets one. For an empty group one message is
     * stored as not sent.
     */
    @Transactional
    public List<Notification> send(NewNotification message) {
        var words = message.words() == null
                ? fromTemplate(message)
                : message.words().message();
        var content = message.words() == null ? null : contents.keep(message.idempotencyKey(), message.words(), now());
        var plan = audience.of(message);
        var written = new ArrayList<Notification>();
        plan.people()
                .forEach((person, way) -> written.add(write(
                        message.idempotencyKey(),
                        person,
                        () -> addressed(
                                Notification.queued(message, words, content, Channel.EMAIL, person, now()), way))));
        plan.posts()
                .forEach((channel, names) -> written.add(write(
                        message.idempotencyKey(),
                        channel.recipient(),
                        () -> Notification.queued(
                                message, words.to(names), content, Channel.SLACK, channel.recipient(), now()))));
        return List.copyOf(written);
    }

    private Notification addressed(Notification message, Audience.Way way) {
        if (!way.exists()) {
            return message.notSent("group has no members");
        }
        if (way.mail()) {
            return message.to(addresses.emailOf(message.recipient()).orElse(null));
        }
        return way.post().map(post -> message.postedTo(post.recipient())).orElseGet(() -> message.inApplicationOnly());
    }

    private Message fromTemplate(NewNotification message) {
        var facts = new HashMap<>(contactFacts.of(message.contactId()));
        facts.put("link", settings.link(TASKLIST));
        facts.putAll(message.facts());
        return templates.render("notification/" + message.kind().template(), facts);
    }

    /** All messages about or to this contact, oldest first. */
    @Transactional(readOnly = true)
    public List<Notification> about(String contactId) {
        return store.about(contactId);
    }

    /**
     * Deletes the texts of old messages and keeps the record that they were sent.
     *
     * @return the number of messages before this instant that lost their text, at most {@code atMost}
     */
    @Transactional
    public int forgetTexts(Instant before, int atMost) {
        contents.forget(before);
        return store.forgetTexts(before, atMost);
    }

    /** The latest messages to a person, newest first. */
    public List<Notification> latestFor(String loginId, int atMost) {
        return store.pageFor(loginId, false, atMost, 0);
    }

    /** The number of unread messages to a person. */
    public long unreadOf(String loginId) {
        return store.countFor(loginId, true);
    }

    private Notification write(String key, String recipient, Supplier<Notification> message) {
        return store.findByIdempotencyKeyAndRecipient(key, recipient).orElseGet(() -> deliver(message.get()));
    }

    /** Stores the message, and queues it if it can be sent. */
    Notification deliver(Notification message) {
        var row = rows.insert(message.isQueued() ? outside.whenPossible(message) : message);
        if (row.isQueued()) {
            events.publishEvent(new NotificationQueued(row.id()));
        }
        return row;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
