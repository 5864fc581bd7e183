package io.handoff.notification.mail;

import io.handoff.notification.CustomMessage;
import io.handoff.notification.InlineImage;
import io.handoff.notification.Notification;
import io.handoff.notification.store.MessageContents.Content;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/** Writes a custom message as a multipart mail: plain text, and HTML with inline images. */
final class CustomMessageMail {

    private CustomMessageMail() {}

    static void write(MimeMessage mime, Notification message, Content content) throws MessagingException {
        mime.setContent(MailWriter.alternatives(message.bodyText(), page(message.contentId(), content)));
    }

    private static MimeBodyPart page(String contentId, Content content) throws MessagingException {
        var html = MailWriter.html(CustomMessage.withImageIds(content.html(), name -> id(name, contentId)));
        if (content.images().isEmpty()) {
            return html;
        }
        var related = new MimeMultipart("related", html);
        for (var image : content.images()) {
            related.addBodyPart(part(image, contentId));
        }
        var page = new MimeBodyPart();
        page.setContent(related);
        return page;
    }

    private static MimeBodyPart part(InlineImage image, String contentId) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(image.png(), "image/png")));
        part.setContentID("<" + id(image.name(), contentId) + ">");
        part.setDisposition(Part.INLINE);
        part.setFileName(image.name().endsWith(".png") ? image.name() : image.name() + ".png");
        return part;
    }

    private static String id(String name, String contentId) {
        return name + "." + contentId + "@handoff";
    }
}
