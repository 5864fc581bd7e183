package io.handoff.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages to the team and hands them over for delivery. */
@Component
public class Notifications {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final NotificationStore store;
    private final JdbcAggregateTemplate rows;
    private final MessageTemplates templates;
    private final MessageContents contents;
    private final MailChannel mail;
    private final AddressBook addresses;
    private final ContactFacts contactFacts;
    private final NotificationSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifications(
            NotificationStore store,
            JdbcAggregateTemplate rows,
            MessageTemplates templates,
            MessageContents contents,
            MailChannel mail,
            AddressBook addresses,
            ContactFacts contactFacts,
            NotificationSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.templates = templates;
        this.contents = contents;
        this.mail = mail;
        this.addresses = addresses;
        this.contactFacts = contactFacts;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** One message per person; someone named twice gets one. An empty group is kept as a message nobody received. */
    @Transactional
    public List<Notification> send(NewNotification message) {
        var words = message.words() == null
                ? fromTemplate(message)
                : message.words().message();
        var content = message.words() == null ? null : contents.keep(message.idempotencyKey(), message.words(), now());
        return recipients(message).entrySet().stream()
                .map(person -> write(message, words, content, person.getKey(), person.getValue()))
                .toList();
    }

    private Message fromTemplate(NewNotification message) {
        var facts = new HashMap<>(contactFacts.of(message.contactId()));
        facts.put("link", settings.link(TASKLIST));
        facts.putAll(message.facts());
        return templates.render("notification/" + message.kind().template(), facts);
    }

    /** Every message about this contact or to it, oldest first. */
    @Transactional(readOnly = true)
    public List<Notification> about(String contactId) {
        return store.about(contactId);
    }

    /**
     * That somebody was told stays, what was said does not.
     *
     * @return how many from before this instant lost their text, at most so many
     */
    @Transactional
    public int forgetTexts(Instant before, int atMost) {
        contents.forget(before);
        return store.forgetTexts(before, atMost);
    }

    /** What a person was told last, newest first. */
    public List<Notification> latestFor(String loginId, int atMost) {
        return store.pageFor(loginId, atMost, 0);
    }

    /** Login id → whether it is a person (an empty group is not). */
    private Map<String, Boolean> recipients(NewNotification message) {
        var people = new LinkedHashMap<String, Boolean>();
        for (var recipient : message.recipients()) {
            var members = recipient.group() ? addresses.membersOf(recipient.id()) : List.of(recipient.id());
            members.forEach(member -> people.put(member, true));
            if (members.isEmpty()) {
                people.put(recipient.id(), false);
            }
        }
        return people;
    }

    private Notification write(
            NewNotification message, Message words, String contentId, String recipient, boolean person) {
        var known = store.findByIdempotencyKeyAndRecipient(message.idempotencyKey(), recipient);
        if (known.isPresent()) {
            return known.get();
        }
        var queued = Notification.queued(message, words, contentId, Channel.EMAIL, recipient, now());
        return deliver(
                person ? queued.to(addresses.emailOf(recipient).orElse(null)) : queued.notSent("group has no members"));
    }

    /** Keeps the message; queues it when there is a way to send it. */
    Notification deliver(Notification message) {
        var row = rows.insert(message.status() == NotificationStatus.QUEUED ? mail.whenPossible(message) : message);
        if (row.status() == NotificationStatus.QUEUED) {
            events.publishEvent(new NotificationQueued(row.id()));
        }
        return row;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
