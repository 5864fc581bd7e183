package io.handoff.notification.nurture;

import io.handoff.contact.Bounces;
import io.handoff.contact.Contact;
import io.handoff.notification.nurture.NurtureSettings.ConsentRule;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Whether marketing mail may be sent to a contact. By default a missing consent means no; an unsubscription is permanent. */
@Component
@RequiredArgsConstructor
public class MarketingConsentPolicy {

    private final Bounces bounces;
    private final NurtureSettings settings;

    /** Why not; empty if allowed. */
    public Optional<String> whyNot(Contact contact) {
        if (contact.isUnsubscribed()) {
            return Optional.of("unsubscribed");
        }
        if (!consents(contact)) {
            return Optional.of("no consent to marketing mail");
        }
        if (contact.email() == null || contact.email().isBlank()) {
            return Optional.of("no email address");
        }
        return bounces.of(contact).map(bounce -> "mail to this address bounced");
    }

    private boolean consents(Contact contact) {
        return switch (Consent.of(contact.consent())) {
            case GIVEN -> true;
            case REFUSED -> false;
            case UNKNOWN -> settings.consent() == ConsentRule.IMPLIED;
        };
    }
}
