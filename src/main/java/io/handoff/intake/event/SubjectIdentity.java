package io.handoff.intake.event;

import io.handoff.contact.Contact;
import io.handoff.contact.ContactIdentities;
import io.handoff.contact.Contacts;
import io.handoff.contact.PersonalFacts;
import io.handoff.intake.ids.IdSystems;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** Finds the contact that an event means by its subject, also where another system or a file has made it known under another id. */
@Component
@RequiredArgsConstructor
class SubjectIdentity {

    private static final String SOMEBODY_ELSE =
            "contact %1$s is somebody else: a file numbered them %1$s, and neither address nor name is the same. Map the source"
                    + " %2$s to an id system of its own in handoff.ids.sources, or correct the id";

    private final Contacts contacts;
    private final ContactIdentities identities;
    private final IdSystems systems;

    Optional<Contact> find(IncomingEvent event) {
        return contacts.find(event.subject()).or(() -> numberedByFile(event));
    }

    /**
     * The contact that an upsert is about becomes known under the subject, where it is known already: made by a file of the same system, or
     * as the only one with the address in another system.
     *
     * @return whether the subject is known from now on
     * @throws RejectedEvent when a file gave the subject's number to somebody else
     */
    boolean identify(IncomingEvent event) {
        var told = factsOf(event);
        if (systemOf(event).equals(IdSystems.SHARED)) {
            confirm(event, told);
            return false;
        }
        if (contacts.find(event.subject()).isPresent()) {
            return false;
        }
        return numberedByFile(event)
                .or(() -> withAddress(told, systemOf(event)).map(contact -> addSubject(contact, event)))
                .isPresent();
    }

    /** A file that was taken to be of the event's system made the contact under the bare number. */
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

    private void confirm(IncomingEvent event, PersonalFacts told) {
        if (identities.guessedSystemOf(event.subject()).isEmpty()) {
            return;
        }
        var contact = contacts.lock(event.subject());
        if (identities.isSomebodyElse(contact, told)) {
            throw new RejectedEvent(SOMEBODY_ELSE.formatted(contact.id(), event.source()));
        }
        if (identities.agrees(contact, told)) {
            identities.confirm(contact.id());
        }
    }

    private Optional<Contact> withAddress(PersonalFacts told, String system) {
        var known = told.emails().stream()
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
