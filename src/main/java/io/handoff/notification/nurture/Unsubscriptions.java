package io.handoff.notification.nurture;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.notification.Notification;
import io.handoff.notification.UnsubscribeRequested;
import io.handoff.notification.store.NotificationStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Unsubscribes contacts by the token of a mail, without login. */
@Component
@RequiredArgsConstructor
public class Unsubscriptions {

    private final NotificationStore store;
    private final Contacts contacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Whether the contact of this token has already unsubscribed; empty for an unknown token. */
    @Transactional(readOnly = true)
    public Optional<Boolean> find(String token) {
        return contactOf(token).map(Contact::isUnsubscribed);
    }

    private Optional<Contact> contactOf(String token) {
        return store.findByUnsubscribeToken(token).map(Notification::contactId).flatMap(contacts::find);
    }

    /** Unsubscribes the contact; idempotent. @return false for an unknown token */
    @Transactional
    public boolean leave(String token) {
        var contact = contactOf(token);
        contact.filter(known -> !known.isUnsubscribed()).ifPresent(known -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            contacts.unsubscribe(known.id(), now);
            events.publishEvent(new UnsubscribeRequested(known.id(), now));
        });
        return contact.isPresent();
    }
}
