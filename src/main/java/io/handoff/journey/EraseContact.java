package io.handoff.journey;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.engine.ConflictRetry;
import io.handoff.engine.RefusedByRule;
import io.handoff.privacy.Erasure;
import io.handoff.privacy.Erasures;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Erases a contact on an admin's request. */
@Component
@RequiredArgsConstructor
class EraseContact {

    private static final int MIN_NAME_LENGTH = 3;

    private final ContactOverviews journeys;
    private final Contacts contacts;
    private final Erasures erasures;
    private final ConflictRetry attempts;
    private final Clock clock;

    /** @param sameAddress ids of other contacts with this email address, which were not erased */
    record Erased(Erasure erasure, List<String> sameAddress) {}

    Erased now(String contactId, String reason, String by) {
        return attempts.run(() -> {
            var contact = journeys.contact(contactId);
            check(reason, contact);
            var others = contacts.withEmail(contact.email()).stream()
                    .map(Contact::id)
                    .filter(id -> !id.equals(contact.id()))
                    .toList();
            return new Erased(erasures.erase(contact.id(), clock.instant(), by, reason.strip()), others);
        });
    }

    /** The reason is kept after the erasure, so it must not contain the contact's id, name, address or phone number. */
    private static void check(String reason, Contact contact) {
        if (reason == null || reason.isBlank()) {
            throw new RefusedByRule(
                    "To erase a contact, give a reason, such as the number of the request; it is kept.");
        }
        var received = reason.toLowerCase(Locale.ROOT);
        Stream.of(contact.id(), contact.email(), contact.firstName(), contact.lastName(), contact.phone())
                .filter(name -> name != null && name.strip().length() >= MIN_NAME_LENGTH)
                .map(name -> Pattern.compile(
                        "(?<![\\p{L}\\d])" + Pattern.quote(name.strip().toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\d])"))
                .filter(name -> name.matcher(received).find())
                .findFirst()
                .ifPresent(name -> {
                    throw new RefusedByRule(
                            "The reason is kept after the erasure, so it must not name the person. Give the number of the request, for example.");
                });
    }
}
