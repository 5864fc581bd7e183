package io.handoff.notification.nurture;

import java.util.Locale;
import java.util.Set;

/** A contact's consent to marketing mail, parsed from the value that a source system sent. */
enum Consent {
    GIVEN,
    REFUSED,
    /** No value, or an unknown one. */
    UNKNOWN;

    private static final Set<String> YES = Set.of(
            "GRANTED",
            "GIVEN",
            "YES",
            "Y",
            "TRUE",
            "1",
            "OPT_IN",
            "OPTIN",
            "OPTED_IN",
            "DOUBLE_OPT_IN",
            "CONFIRMED",
            "SUBSCRIBED",
            "EMAIL",
            "MARKETING");

    private static final Set<String> NO = Set.of(
            "DENIED",
            "REFUSED",
            "REVOKED",
            "WITHDRAWN",
            "DECLINED",
            "NO",
            "N",
            "NONE",
            "FALSE",
            "0",
            "OPT_OUT",
            "OPTOUT",
            "OPTED_OUT",
            "UNSUBSCRIBED",
            "DO_NOT_CONTACT",
            "DO_NOT_EMAIL");

    static Consent of(String received) {
        if (received == null || received.isBlank()) {
            return UNKNOWN;
        }
        var word = received.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        if (YES.contains(word)) {
            return GIVEN;
        }
        return NO.contains(word) ? REFUSED : UNKNOWN;
    }
}
