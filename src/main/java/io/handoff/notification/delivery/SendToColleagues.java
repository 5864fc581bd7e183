package io.handoff.notification.delivery;

import io.handoff.notification.Channel;
import io.handoff.notification.Notification;
import io.handoff.notification.content.DigestWriter;
import io.handoff.notification.mail.MailChannel;
import io.handoff.notification.mail.MailRefusal;
import io.handoff.notification.mail.MailWriter;
import io.handoff.notification.slack.SlackChannel;
import io.handoff.notification.slack.SlackRefused;
import io.handoff.notification.slack.SlackUnavailable;
import io.handoff.notification.slack.SlackWebhooks;
import io.handoff.notification.slack.SlackWriter;
import io.handoff.notification.store.NotificationStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Sends a message to a colleague, singly or in a digest, as soon as working hours permit. */
@Component
@RequiredArgsConstructor
public class SendToColleagues {

    /** Wait while another node is sending the message. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    /** Maximum age of a message that Slack defers; after that it is a failure. */
    private static final Duration MAX_WAIT = Duration.ofDays(1);

    private final NotificationStore store;
    private final WorkingHours workingHours;
    private final DigestPolicy digestPolicy;
    private final MailChannel mail;
    private final MailWriter mailWriter;
    private final SlackWebhooks webhooks;
    private final SlackChannel slack;
    private final SlackWriter slackWriter;
    private final DigestWriter digests;
    private final Clock clock;

    /** @return when to try again; empty = done */
    public Optional<Instant> send(Notification message) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var later = workingHours.mustWait(message, now).or(() -> digestPolicy.mustWait(message, now));
        if (later.isPresent()) {
            return later;
        }
        var together = digestPolicy.take(message, now);
        if (together.isEmpty()) {
            return Optional.of(now.plus(A_MOMENT));
        }
        var wait = message.channel() == Channel.SLACK ? post(message, together, now) : mail(message, together);
        if (wait.isEmpty()) {
            done(message, together, now);
        }
        return wait;
    }

    private void done(Notification message, List<Notification> together, Instant now) {
        var ids = together.stream().map(Notification::id).toList();
        store.markSent(ids, now, together.size() > 1 ? message.id() : null);
    }

    private Optional<Instant> mail(Notification message, List<Notification> together) {
        var server = mail.sender().orElseThrow(() -> new IllegalStateException("No mail server is configured"));
        try {
            server.send(letter(message, together));
        } catch (MailException notTaken) {
            throw MailRefusal.withoutAddresses(notTaken);
        }
        return Optional.empty();
    }

    private MimeMessagePreparator letter(Notification message, List<Notification> together) {
        return together.size() == 1 ? mailWriter.mail(message) : mailWriter.mail(message, digests.write(together));
    }

    private Optional<Instant> post(Notification message, List<Notification> together, Instant now) {
        var webhook = webhooks.called(message.recipient()).orElseThrow(() -> SlackRefused.gone(message.recipient()));
        var wait = slack.post(webhook, words(message, together));
        if (wait.isPresent() && message.createdAt().plus(MAX_WAIT).isBefore(now)) {
            throw new SlackUnavailable(webhook, "it has asked to wait for a day");
        }
        return wait;
    }

    private ObjectNode words(Notification message, List<Notification> together) {
        return together.size() == 1 ? slackWriter.write(message) : slackWriter.write(digests.write(together));
    }
}
