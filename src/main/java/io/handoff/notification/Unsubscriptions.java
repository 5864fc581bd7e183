package io.handoff.notification;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import lombok.RequiredArgsConstructor;

/** Lets a contact out: the link in a mail is enough, no login and no questions. */
@Component
@RequiredArgsConstructor
class Unsubscriptions {

    private final NotificationStore store;
    private final Contacts contacts;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;

    /** Whether the contact behind the link has left already; empty when it leads to nobody. */
    @Transactional(readOnly = true)
    public Optional<Boolean> find(String token) {
        return contactOf(token).map(Contact::isUnsubscribed);
    }

    private Optional<Contact> contactOf(String token) {
        return store.findByUnsubscribeToken(token).map(Notification::contactId).flatMap(contacts::find);
    }

    /** Answers whether the link belonged to somebody; leaving twice is fine. */
    @Transactional
    public boolean leave(String token) {
        var contact = contactOf(token);
        contact.filter(known -> !known.isUnsubscribed()).ifPresent(known -> {
            contacts.unsubscribe(known.id(), notifications.now());
            events.publishEvent(new UnsubscribeRequested(known.id(), notifications.now()));
        });
        return contact.isPresent();
    }
}
