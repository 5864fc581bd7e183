package io.handoff.notification;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.notification.nurture.MarketingConsentPolicy;
import io.handoff.notification.nurture.NurtureSettings;
import io.handoff.notification.nurture.NurtureTemplates;
import io.handoff.notification.nurture.QuietHours;
import io.handoff.notification.store.NotificationStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends marketing mail to contacts: only with consent, outside quiet hours, and with an unsubscribe link. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class NurtureMails {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Contacts contacts;
    private final MarketingConsentPolicy consentPolicy;
    private final QuietHours quietHours;
    private final NurtureSettings settings;
    private final NurtureTemplates templates;
    private final NotificationStore store;
    private final Notifications notifications;

    /** One sentence per template that cannot be used, with file and line. */
    public List<String> problemsOf(Set<String> used) {
        return templates.problems(used);
    }

    /** Why this contact must not get nurture mail now; empty if allowed. */
    public Optional<String> whyNot(Contact contact) {
        return consentPolicy.whyNot(contact);
    }

    /** The first permitted moment from {@code wanted} on: outside quiet hours and after the minimum interval since the last mail. */
    public Instant next(String contactId, Instant wanted, String email) {
        return quietHours.over(contact(contactId), notTooSoon(contactId, wanted, ""), email);
    }

    /** Whether a mail may be sent at this moment. */
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
     * Queues one touch of a track, at most once per key. If mail is not permitted it is stored as {@link NotificationStatus#SKIPPED} with
     * the reason. The template is rendered when it is sent, with the data of that moment.
     *
     * @param key identifies the touch, see {@link NewNotification#idempotencyKey()}
     */
    @Transactional
    public Notification send(String contactId, String mqlId, String template, String key) {
        var contact = contact(contactId);
        return store.findByIdempotencyKeyAndRecipient(key, contact.id())
                .orElseGet(() -> notifications.deliver(mail(contact, mqlId, template, key)));
    }

    /** All nurture mails of these MQLs in any status, oldest first. */
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
        return consentPolicy.whyNot(contact).map(mail::skipped).orElse(mail);
    }

    /** Why a queued mail must no longer be sent; empty if it may be. */
    Optional<String> mustNotSend(Notification mail) {
        return contacts.find(mail.contactId()).map(consentPolicy::whyNot).orElse(Optional.of("contact is gone"));
    }

    /** Until when a queued mail must wait, for example if the mail server recovered at night; empty = no wait. */
    Optional<Instant> mustWait(Notification mail, Instant now) {
        var contact = contact(mail.contactId());
        return quietHours.areOver(contact, now)
                ? Optional.empty()
                : Optional.of(quietHours.over(contact, now, mail.idempotencyKey()));
    }

    /** The mail with the contact's current address, which may have changed since it was queued. */
    Notification toPresentAddress(Notification mail) {
        return mail.to(contact(mail.contactId()).email());
    }

    private Contact contact(String contactId) {
        return contacts.find(contactId).orElseThrow(() -> new IllegalArgumentException("No contact " + contactId));
    }

    /** 128 random bits, so that tokens cannot be guessed. */
    private static String token() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
