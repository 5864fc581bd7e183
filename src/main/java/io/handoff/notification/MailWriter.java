package io.handoff.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.stereotype.Component;

/** Turns a message into a mail: plain text and HTML, and for nurture mails the way out that RFC 8058 asks for. */
@Component
class MailWriter {

    private final MessageTemplates templates;
    private final NotificationSettings settings;

    MailWriter(MessageTemplates templates, NotificationSettings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    MimeMessagePreparator mail(Notification message) {
        return mime -> {
            var unsubscribe = unsubscribeLink(message);
            var helper = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(settings.mailFrom()));
            mime.setRecipient(RecipientType.TO, new InternetAddress(message.address(), true));
            helper.setSubject(message.subject());
            helper.setSentDate(Date.from(message.createdAt()));
            helper.setText(text(message, unsubscribe), templates.html(message, unsubscribe));
            // a message sent twice after a crash can be recognised
            mime.setHeader("X-Handoff-Notification", message.id());
            if (unsubscribe == null) {
                mime.setHeader("Auto-Submitted", "auto-generated");
            } else {
                mime.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
                mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        };
    }

    private static String text(Notification message, String unsubscribe) {
        return unsubscribe == null
                ? message.bodyText()
                : message.bodyText() + "\n\n--\nNo more of these: " + unsubscribe;
    }

    private String unsubscribeLink(Notification message) {
        return message.unsubscribeToken() == null ? null : settings.link("/unsubscribe/" + message.unsubscribeToken());
    }
}
