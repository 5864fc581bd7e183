package io.handoff.notification.mail;

import io.handoff.notification.Channel;
import io.handoff.notification.Notification;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server, if one is configured ({@code spring.mail.host}). */
@Component
@RequiredArgsConstructor
public class MailChannel {

    private final ObjectProvider<JavaMailSender> sender;

    public Optional<JavaMailSender> sender() {
        return Optional.ofNullable(sender.getIfAvailable());
    }

    /** The message unchanged, or marked as not sent with the reason. */
    public Notification whenPossible(Notification message) {
        if (message.channel() != Channel.EMAIL) {
            return message;
        }
        if (sender().isEmpty()) {
            return message.notSent("no mail server configured");
        }
        if (message.address() == null || message.address().isBlank()) {
            return message.notSent("no email address");
        }
        return message;
    }
}
