package io.handoff.notification;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.team.Teams;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marketing mail to one contact, with consent only and always with a way out. */
@Component
public class NurtureMails {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Contacts contacts;
    private final ContactFacts contactFacts;
    private final Teams teams;
    private final MessageTemplates templates;
    private final NotificationStore store;
    private final Notifications notifications;

    NurtureMails(
            Contacts contacts,
            ContactFacts contactFacts,
            Teams teams,
            MessageTemplates templates,
            NotificationStore store,
            Notifications notifications) {
        this.contacts = contacts;
        this.contactFacts = contactFacts;
        this.teams = teams;
        this.templates = templates;
        this.store = store;
        this.notifications = notifications;
    }

    /** Whether the table's template has a text in {@code templates/nurture}. */
    public boolean hasTemplate(String template) {
        return templates.exists("nurture/" + template);
    }

    /**
     * Writes one touch of a track; the same touch of the same MQL is written once. Without consent, or after the contact left,
     * it is kept as {@link NotificationStatus#SKIPPED} with the reason.
     */
    @Transactional
    public Notification send(String contactId, String mqlId, String template, int touchNumber) {
        var contact =
                contacts.find(contactId).orElseThrow(() -> new IllegalArgumentException("No contact " + contactId));
        var key = "nurture:%s:%d".formatted(mqlId, touchNumber);
        return store.findByIdempotencyKeyAndRecipient(key, contact.id())
                .orElseGet(() -> notifications.deliver(mail(contact, mqlId, template, key)));
    }

    private Notification mail(Contact contact, String mqlId, String template, String key) {
        var facts = new HashMap<>(contactFacts.of(contact));
        facts.put("ourName", teams.company().name());
        var message = templates.render("nurture/" + template, facts);
        var mail = new Notification(
                UUID.randomUUID().toString(),
                NotificationKind.NURTURE,
                contact.id(),
                contact.email(),
                contact.id(),
                mqlId,
                message.subject(),
                message.text(),
                NotificationStatus.QUEUED,
                null,
                key,
                token(),
                notifications.now(),
                null,
                null);
        return Consent.missingFor(contact).map(mail::skipped).orElse(mail);
    }

    /** Why a queued mail must not go out any more: the contact left or is gone. */
    Optional<String> mustNotSend(Notification mail) {
        if (mail.kind() != NotificationKind.NURTURE) {
            return Optional.empty();
        }
        return contacts.find(mail.contactId()).map(Consent::missingFor).orElse(Optional.of("contact is gone"));
    }

    /** Guessing one is hopeless: 128 random bits. */
    private static String token() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
