package io.handoff.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Delivers one queued message; called by the process {@code notification}, whose job retries when this throws. */
@Component
public class NotificationSender {

    private final NotificationStore store;
    private final JdbcAggregateTemplate rows;
    private final MailChannel mail;
    private final MailWriter writer;
    private final NurtureMails nurture;
    private final Clock clock;

    NotificationSender(
            NotificationStore store,
            JdbcAggregateTemplate rows,
            MailChannel mail,
            MailWriter writer,
            NurtureMails nurture,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.mail = mail;
        this.writer = writer;
        this.nurture = nurture;
        this.clock = clock;
    }

    /**
     * Sends the message unless that already happened. A message erased meanwhile is nothing to send.
     *
     * @throws org.springframework.mail.MailException when the mail server does not take it
     */
    @Transactional
    public void send(String notificationId) {
        store.findById(notificationId)
                .filter(message -> message.status() == NotificationStatus.QUEUED)
                .map(message ->
                        nurture.mustNotSend(message).map(message::skipped).orElse(message))
                .map(message -> message.status() == NotificationStatus.QUEUED ? mail.whenPossible(message) : message)
                .map(this::hand)
                .ifPresent(rows::update);
    }

    private Notification hand(Notification message) {
        if (message.status() != NotificationStatus.QUEUED) {
            return message;
        }
        mail.sender().orElseThrow().send(writer.mail(message));
        return message.sent(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
