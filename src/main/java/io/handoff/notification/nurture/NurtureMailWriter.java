package io.handoff.notification.nurture;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.notification.Notification;
import io.handoff.notification.mail.MailWriter;
import io.handoff.notification.nurture.NurtureTemplates.Written;
import io.handoff.notification.settings.NotificationSettings;
import io.handoff.team.Teams;
import jakarta.mail.internet.InternetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.stereotype.Component;

/**
 * Writes a nurture email from its template, with unsubscribe headers (RFC 2369, RFC 8058). Of the contact it uses first name and company.
 */
@Component
@RequiredArgsConstructor
public class NurtureMailWriter {

    private final Contacts contacts;
    private final Teams teams;
    private final NurtureTemplates templates;
    private final NurtureSettings nurture;
    private final NotificationSettings settings;

    /** @throws BrokenTemplate with file and line */
    public Written write(Notification mail) {
        var contact = contacts.find(mail.contactId()).orElseThrow();
        var written = templates.write(mail.template(), facts(contact, link(mail)));
        return new Written(written.subject(), written.text() + footer(link(mail)), written.html());
    }

    public MimeMessagePreparator mail(Notification mail, Written written) {
        return mime -> {
            var helper = MailWriter.frame(
                    mime, mail, Optional.ofNullable(nurture.from()).orElse(settings.mailFrom()));
            MailWriter.words(mime, written.text(), written.html());
            if (nurture.replyTo() != null) {
                helper.setReplyTo(new InternetAddress(nurture.replyTo()));
            }
            mime.setHeader("List-Unsubscribe", "<" + link(mail) + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        };
    }

    private Map<String, Object> facts(Contact contact, String unsubscribeLink) {
        var facts = new HashMap<String, Object>();
        facts.put("firstName", contact.firstName());
        facts.put("company", contacts.companyOf(contact).map(Company::name).orElse(null));
        facts.put("ourName", teams.company().name());
        facts.put("postalAddress", nurture.postalAddress());
        facts.put("unsubscribeLink", unsubscribeLink);
        return facts;
    }

    private String footer(String unsubscribeLink) {
        var address = nurture.postalAddress() == null ? "" : nurture.postalAddress() + "\n";
        return "\n\n-- \n" + address + "No more of these: " + unsubscribeLink;
    }

    private String link(Notification mail) {
        return settings.link("/unsubscribe/" + mail.unsubscribeToken());
    }
}
