package io.handoff.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delivers one queued message; called by the process {@code notification}, whose job retries when this throws. At least once: after a
 * crash between the mail server's yes and our commit it is sent again, with the same Message-ID.
 */
@Component
public class NotificationSender {

    private final NotificationStore store;
    private final JdbcAggregateTemplate rows;
    private final MailChannel mail;
    private final MailWriter writer;
    private final NurtureMailWriter nurtureWriter;
    private final NurtureMails nurture;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotificationSender(
            NotificationStore store,
            JdbcAggregateTemplate rows,
            MailChannel mail,
            MailWriter writer,
            NurtureMailWriter nurtureWriter,
            NurtureMails nurture,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.mail = mail;
        this.writer = writer;
        this.nurtureWriter = nurtureWriter;
        this.nurture = nurture;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the message unless that already happened. A message erased meanwhile is nothing to send.
     *
     * @return when to try again, for a nurture mail whose hour is not a decent one; null when this is done
     * @throws org.springframework.mail.MailException when the mail server does not take it
     * @throws BrokenTemplate when the text of a nurture mail cannot be used
     */
    @Transactional
    public Date send(String notificationId) {
        var queued = store.findById(notificationId).filter(message -> message.status() == NotificationStatus.QUEUED);
        if (queued.isEmpty()) {
            return null;
        }
        var message = mail.whenPossible(queued.get());
        if (message.kind() == NotificationKind.NURTURE) {
            return nurture(message);
        }
        rows.update(message.status() == NotificationStatus.QUEUED ? sent(message) : message);
        return null;
    }

    private Notification sent(Notification message) {
        try {
            server().send(writer.mail(message));
            return message.sent(now());
        } catch (MailException notTaken) {
            throw Refusal.withoutAddresses(notTaken);
        }
    }

    private Date nurture(Notification message) {
        var stopped = nurture.mustNotSend(message).map(message::skipped);
        if (stopped.isPresent()) {
            rows.update(stopped.get());
            return null;
        }
        var later = message.status() == NotificationStatus.QUEUED
                ? nurture.mustWait(message, now())
                : Optional.<Instant>empty();
        if (later.isEmpty()) {
            rows.update(
                    message.status() == NotificationStatus.QUEUED
                            ? written(nurture.toPresentAddress(message))
                            : message);
        }
        return later.map(Date::from).orElse(null);
    }

    private Notification written(Notification message) {
        var words = nurtureWriter.write(message);
        var mail = message.saying(words.subject(), words.text());
        try {
            server().send(nurtureWriter.mail(mail, words));
            return mail.sent(now());
        } catch (MailException refused) {
            var reason = Refusal.ofAddress(refused).orElseThrow(() -> Refusal.withoutAddresses(refused));
            events.publishEvent(new MailBounced(mail.contactId(), mail.address(), reason, now()));
            return mail.bounced("no such address");
        }
    }

    private JavaMailSender server() {
        return mail.sender().orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
