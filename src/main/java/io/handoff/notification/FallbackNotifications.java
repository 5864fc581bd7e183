package io.handoff.notification;

import io.handoff.notification.store.NotificationStore;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;

/** When a message failed permanently, marks it in the application and, for a Slack post, sends emails to its addressees. */
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
