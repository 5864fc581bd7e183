package io.handoff.notification;

import io.handoff.notification.mail.MailChannel;
import io.handoff.notification.mail.MailRefusal;
import io.handoff.notification.nurture.NurtureMailWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends one nurture mail if still permitted; the text is rendered now, with current data. */
@Component
@RequiredArgsConstructor
class SendNurtureMail {

    private final JdbcAggregateTemplate rows;
    private final MailChannel mail;
    private final NurtureMailWriter writer;
    private final NurtureMails nurture;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @return when to try again; empty = done */
    Optional<Instant> send(Notification message) {
        var stopped = nurture.mustNotSend(message).map(message::skipped);
        if (stopped.isPresent()) {
            rows.update(stopped.get());
            return Optional.empty();
        }
        var later = message.isQueued() ? nurture.mustWait(message, now()) : Optional.<Instant>empty();
        if (later.isEmpty()) {
            rows.update(message.isQueued() ? written(nurture.toPresentAddress(message)) : message);
        }
        return later;
    }

    private Notification written(Notification message) {
        var words = writer.write(message);
        var letter = message.saying(words.subject(), words.text());
        try {
            mail.sender().orElseThrow().send(writer.mail(letter, words));
            return letter.sent(now());
        } catch (MailException refused) {
            var reason = MailRefusal.ofAddress(refused).orElseThrow(() -> MailRefusal.withoutAddresses(refused));
            events.publishEvent(new MailBounced(letter.contactId(), letter.address(), reason, now()));
            return letter.bounced("no such address");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
