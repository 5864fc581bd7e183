package io.handoff.notification;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/** Marketing mail to one contact, with consent only, at a decent hour, and always with a way out. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class NurtureMails {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Contacts contacts;
    private final MarketingConsentPolicy mayMail;
    private final QuietHours quietHours;
    private final NurtureSettings settings;
    private final NurtureTemplates templates;
    private final NotificationStore store;
    private final Notifications notifications;

    /** Those of the templates that cannot be used, in a sentence each that names file and line. */
    public List<String> problemsOf(Set<String> used) {
        return templates.problems(used);
    }

    /** Why this contact gets no nurture mail now; empty when it may get one. */
    public Optional<String> whyNot(Contact contact) {
        return mayMail.whyNot(contact);
    }

    /** The first decent moment from {@code wanted} on, and not too soon after the mail before. */
    public Instant next(String contactId, Instant wanted, String email) {
        return quietHours.over(contact(contactId), notTooSoon(contactId, wanted, ""), email);
    }

    /** Whether a mail may leave at this moment. */
    public boolean mayLeave(String contactId, Instant at) {
        return quietHours.areOver(contact(contactId), at)
                && !notTooSoon(contactId, at, "").isAfter(at);
    }

    private Instant notTooSoon(String contactId, Instant wanted, String butId) {
        return store.latestNurtureMailTo(contactId, butId)
                .map(last -> last.plus(settings.atMostEvery()))
                .filter(wanted::isBefore)
                .orElse(wanted);
    }

    /**
     * Queues one touch of a track; the same touch of the same stay in nurture is queued once. Where nothing may be sent it is kept as
     * {@link NotificationStatus#SKIPPED} with the reason. It is written when it is sent: what is true then counts.
     *
     * @param key names the touch, see {@link NewNotification#idempotencyKey()}
     */
    @Transactional
    public Notification send(String contactId, String mqlId, String template, String key) {
        var contact = contact(contactId);
        return store.findByIdempotencyKeyAndRecipient(key, contact.id())
                .orElseGet(() -> notifications.deliver(mail(contact, mqlId, template, key)));
    }

    /** All mails of these MQLs, oldest first, sent or not. */
    @Transactional(readOnly = true)
    public List<Notification> of(Collection<String> mqlIds) {
        return mqlIds.isEmpty() ? List.of() : store.nurtureMailsOf(mqlIds);
    }

    private Notification mail(Contact contact, String mqlId, String template, String key) {
        var mail = new Notification(
                UUID.randomUUID().toString(),
                NotificationKind.NURTURE,
                Channel.EMAIL,
                contact.id(),
                contact.email(),
                contact.id(),
                mqlId,
                template,
                "",
                null,
                NotificationStatus.QUEUED,
                null,
                key,
                token(),
                notifications.now(),
                null,
                null,
                template,
                null);
        return mayMail.whyNot(contact).map(mail::skipped).orElse(mail);
    }

    /** Why a queued mail must not go out any more: the contact left or is gone. */
    Optional<String> mustNotSend(Notification mail) {
        return contacts.find(mail.contactId()).map(mayMail::whyNot).orElse(Optional.of("contact is gone"));
    }

    /** When a queued mail must wait, for example because the mail server came back at night; empty = it may leave. */
    Optional<Instant> mustWait(Notification mail, Instant now) {
        var contact = contact(mail.contactId());
        return quietHours.areOver(contact, now)
                ? Optional.empty()
                : Optional.of(quietHours.over(contact, now, mail.idempotencyKey()));
    }

    /** The address may have been corrected since the mail was queued. */
    Notification toPresentAddress(Notification mail) {
        return mail.to(contact(mail.contactId()).email());
    }

    private Contact contact(String contactId) {
        return contacts.find(contactId).orElseThrow(() -> new IllegalArgumentException("No contact " + contactId));
    }

    /** Guessing one is hopeless: 128 random bits. */
    private static String token() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
