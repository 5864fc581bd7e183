package io.handoff.notification;

import io.handoff.contact.Contact;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether we may send marketing mail to a contact. Silence is no consent, and leaving is for good. */
final class Consent {

    /** What systems send when somebody agreed. Anything else, also an unknown word, counts as no. */
    private static final Set<String> GIVEN = Set.of(
            "GRANTED",
            "GIVEN",
            "YES",
            "TRUE",
            "1",
            "OPT_IN",
            "OPTIN",
            "OPTED_IN",
            "DOUBLE_OPT_IN",
            "SUBSCRIBED",
            "EMAIL",
            "MARKETING");

    private Consent() {}

    /** Why not, or empty when we may. */
    static Optional<String> missingFor(Contact contact) {
        if (contact.isUnsubscribed()) {
            return Optional.of("unsubscribed");
        }
        return isGiven(contact.consent()) ? Optional.empty() : Optional.of("no consent to marketing mail");
    }

    private static boolean isGiven(String consent) {
        return consent != null
                && GIVEN.contains(consent.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"));
    }
}
