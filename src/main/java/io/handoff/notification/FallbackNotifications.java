package io.handoff.notification;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** A message failed for good: it says so in the application, and those whom a post was to tell get an email. */
@Component
@RequiredArgsConstructor
class FallbackNotifications {

    private final NotificationStore store;
    private final JdbcAggregateTemplate rows;
    private final OutboundSwitch outside;
    private final AddressBook addresses;
    private final ApplicationEventPublisher events;

    void tell(Notification failed) {
        store.markStuck(failed.id(), "could not be sent, operations see why");
        if (failed.channel() == Channel.SLACK) {
            store.findByIdempotencyKey(failed.idempotencyKey()).stream()
                    .filter(message -> message.reliesOn(failed.recipient()))
                    .forEach(this::byMail);
        }
    }

    private void byMail(Notification message) {
        var letter = outside.whenPossible(
                message.byMail(addresses.emailOf(message.recipient()).orElse(null)));
        rows.update(letter);
        if (letter.isQueued()) {
            events.publishEvent(new NotificationQueued(letter.id()));
        }
    }
}
