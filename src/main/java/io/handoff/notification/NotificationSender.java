package io.handoff.notification;

import io.handoff.notification.delivery.SendToColleagues;
import io.handoff.notification.delivery.SendingMeters;
import io.handoff.notification.nurture.BrokenTemplate;
import io.handoff.notification.slack.SlackUnavailable;
import io.handoff.notification.store.NotificationStore;
import java.util.Date;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delivers one queued message. Called by the process {@code notification}, whose job retries on exceptions. Delivery is at least once:
 * after a crash before our commit the message is sent again, a mail with the same Message-ID.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class NotificationSender {

    private final NotificationStore store;
    private final JdbcAggregateTemplate rows;
    private final OutboundSwitch outside;
    private final SendToColleagues toColleagues;
    private final SendNurtureMail toContacts;
    private final FallbackNotifications otherwise;
    private final SendingMeters meters;

    /**
     * Sends the message; does nothing if it was sent or erased.
     *
     * @return when to try again (quiet hours, digest, or Slack's rate limit); null = done
     * @throws CannotBeSent if retries are useless until ops corrects the configuration
     * @throws org.springframework.mail.MailException if the mail server does not accept it
     * @throws SlackUnavailable if Slack cannot be reached or fails
     * @throws BrokenTemplate if the template of a nurture mail is invalid
     */
    @Transactional
    public Date send(String notificationId) {
        var queued = store.findById(notificationId).filter(Notification::isQueued);
        if (queued.isEmpty()) {
            return null;
        }
        var message = outside.whenPossible(queued.get());
        var toContact = message.kind() == NotificationKind.NURTURE;
        if (!toContact && !message.isQueued()) {
            rows.update(message);
            return null;
        }
        return meters.measured(
                        message.channel(), () -> toContact ? toContacts.send(message) : toColleagues.send(message))
                .map(Date::from)
                .orElse(null);
    }

    /** Called when the retries are exhausted and an incident is open: notifies the addressees through another channel. */
    @Transactional
    public void hasFailed(String notificationId) {
        store.findById(notificationId).filter(Notification::isQueued).ifPresent(otherwise::tell);
    }
}
