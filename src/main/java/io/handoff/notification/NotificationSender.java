package io.handoff.notification;

import java.util.Date;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/**
 * Delivers one queued message; called by the process {@code notification}, whose job retries when this throws. At least once: after a
 * crash between the server's yes and our commit it is sent again, a mail with the same Message-ID.
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
     * Sends the message unless that already happened. A message erased meanwhile is nothing to send.
     *
     * @return when to try again: at night, in a flood, or when Slack asks to wait; null when this is done
     * @throws CannotBeSent when trying again is of no use before somebody repairs something
     * @throws org.springframework.mail.MailException when the mail server does not take it
     * @throws SlackUnavailable when Slack does not take it
     * @throws BrokenTemplate when the text of a nurture mail cannot be used
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

    /** The process has given up for now and shows an incident: who relied on this message is told in another way. */
    @Transactional
    public void hasFailed(String notificationId) {
        store.findById(notificationId).filter(Notification::isQueued).ifPresent(otherwise::tell);
    }
}
