package io.handoff.intake.event;

import io.handoff.contact.Contact;
import io.handoff.contact.ContactIdentities;
import io.handoff.contact.Contacts;
import io.handoff.contact.PersonalFacts;
import io.handoff.intake.ids.IdSystems;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds the contact of an event's subject, also when an import or another id system created it under a different id. */
@Component
@RequiredArgsConstructor
class SubjectIdentity {

    private static final String OTHER_PERSON =
            "contact %1$s is another person: a file used this number for them, and neither address nor name is the same. Map the source"
                    + " %2$s to an id system of its own in handoff.ids.sources, or correct the id";

    private final Contacts contacts;
    private final ContactIdentities identities;
    private final IdSystems systems;

    Optional<Contact> find(IncomingEvent event) {
        return contacts.find(event.subject()).or(() -> numberedByFile(event));
    }

    /**
     * Adds the subject as an id of the upserted contact if that exists already: created by a file of the same id system, or as the only
     * contact with the address in another system.
     *
     * @return whether the subject was added as an id
     * @throws RejectedEvent when a file used the subject's number for another person
     */
    boolean identify(IncomingEvent event) {
        var received = factsOf(event);
        if (systemOf(event).equals(IdSystems.SHARED)) {
            confirm(event, received);
            return false;
        }
        if (contacts.find(event.subject()).isPresent()) {
            return false;
        }
        return numberedByFile(event)
                .or(() -> withAddress(received, systemOf(event)).map(contact -> addSubject(contact, event)))
                .isPresent();
    }

    /** Finds a contact that a file created under the bare number, the file's id system being guessed. */
    private Optional<Contact> numberedByFile(IncomingEvent event) {
        var system = systemOf(event);
        if (system.equals(IdSystems.SHARED)) {
            return Optional.empty();
        }
        var number = event.subject().substring(system.length() + 1);
        return contacts.find(number)
                .filter(contact -> identities
                        .guessedSystemOf(contact.id())
                        .filter(system::equals)
                        .isPresent())
                .filter(contact -> !identities.isSomebodyElse(contact, factsOf(event)))
                .map(contact -> addSubject(contact, event));
    }

    private Contact addSubject(Contact contact, IncomingEvent event) {
        contacts.lock(contact.id());
        identities.addId(contact.id(), event.subject(), event.receivedAt());
        return contact;
    }

    private void confirm(IncomingEvent event, PersonalFacts received) {
        if (identities.guessedSystemOf(event.subject()).isEmpty()) {
            return;
        }
        var contact = contacts.lock(event.subject());
        if (identities.isSomebodyElse(contact, received)) {
            throw new RejectedEvent(OTHER_PERSON.formatted(contact.id(), event.source()));
        }
        if (identities.agrees(contact, received)) {
            identities.confirm(contact.id());
        }
    }

    private Optional<Contact> withAddress(PersonalFacts received, String system) {
        var known = received.emails().stream()
                .flatMap(email -> contacts.withEmail(email).stream())
                .distinct()
                .toList();
        return known.size() == 1
                ? Optional.of(known.get(0)).filter(contact -> !identities.hasIdOf(system, contact.id()))
                : Optional.empty();
    }

    private String systemOf(IncomingEvent event) {
        return systems.of(event.source());
    }

    private static PersonalFacts factsOf(IncomingEvent event) {
        var data = event.data();
        return new PersonalFacts(
                Stream.ofNullable(text(data, "email")).toList(),
                text(data, "firstName"),
                text(data, "lastName"),
                text(data, "phone"));
    }

    private static String text(EventData data, String name) {
        return data.values().get(name) instanceof String text && !text.isBlank() ? text : null;
    }
}
