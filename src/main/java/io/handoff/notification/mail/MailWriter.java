package io.handoff.notification.mail;

import io.handoff.notification.Notification;
import io.handoff.notification.content.Digest;
import io.handoff.notification.content.MessageTemplates;
import io.handoff.notification.settings.NotificationSettings;
import io.handoff.notification.store.MessageContents;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import lombok.RequiredArgsConstructor;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.stereotype.Component;

/** Writes a message to a colleague as a mail with plain text and HTML. */
@Component
@RequiredArgsConstructor
public class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MessageTemplates templates;
    private final MessageContents contents;
    private final NotificationSettings settings;

    public MimeMessagePreparator mail(Notification message) {
        return mime -> {
            frame(mime, message, settings.mailFrom());
            if (message.contentId() == null) {
                words(mime, message.bodyText(), templates.html(message));
            } else {
                CustomMessageMail.write(
                        mime, message, contents.find(message.contentId()).orElseThrow());
            }
            mime.setHeader("Auto-Submitted", "auto-generated");
        };
    }

    /** A digest as one mail with its own Message-ID, so that mail systems do not drop it as a duplicate of another digest. */
    public MimeMessagePreparator mail(Notification message, Digest digest) {
        return mime -> {
            frame(mime, message, digest.id(), digest.subject(), settings.mailFrom());
            words(mime, digest.text(), templates.html(digest));
            mime.setHeader("Auto-Submitted", "auto-generated");
        };
    }

    public static MimeMessageHelper frame(MimeMessage mime, Notification message, String from)
            throws MessagingException {
        return frame(mime, message, message.id(), message.subject(), from);
    }

    /** Headers, sender, recipient and subject. */
    private static MimeMessageHelper frame(
            MimeMessage mime, Notification message, String id, String subject, String from) throws MessagingException {
        var sender = new InternetAddress(from);
        var helper = new MimeMessageHelper(mime, UTF_8);
        helper.setFrom(sender);
        mime.setRecipient(RecipientType.TO, new InternetAddress(message.address(), true));
        helper.setSubject(subject);
        helper.setSentDate(Date.from(message.createdAt()));
        // the same on every attempt, so that mail systems drop a duplicate sent after a crash
        mime.setHeader("Message-ID", "<" + id + "@" + domainOf(sender) + ">");
        mime.setHeader("X-Handoff-Notification", message.id());
        return helper;
    }

    public static void words(MimeMessage mime, String text, String html) throws MessagingException {
        mime.setContent(alternatives(text, html(html)));
    }

    /** Text and HTML as alternatives; the last one is preferred (RFC 2046). */
    static MimeMultipart alternatives(String text, MimeBodyPart preferred) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, UTF_8);
        return new MimeMultipart("alternative", plain, preferred);
    }

    static MimeBodyPart html(String html) throws MessagingException {
        var page = new MimeBodyPart();
        page.setText(html, UTF_8, "html");
        return page;
    }

    private static String domainOf(InternetAddress sender) {
        var address = sender.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
