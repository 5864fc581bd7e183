package io.handoff.intake.event;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds the contacts that events name: a merged id leads to the survivor, an erased one to no contact. */
@Component
@RequiredArgsConstructor
public class Subjects {

    private final Contacts contacts;
    private final SubjectIdentity identity;

    /** Passes the locked contact of the event to {@code work}; parks the event of an unknown contact, drops one from before an erasure. */
    Applied withContact(IncomingEvent event, Function<Contact, Applied> work) {
        var contact = identity.find(event).map(found -> contacts.lock(found.id()));
        if (isErased(event.subject(), contact, event.occurredAt())) {
            return Applied.dropped();
        }
        return work.apply(contact.orElseThrow(() -> EventMustWait.forContact(event.subject())));
    }

    /** Whether the contact was erased at this instant or later. */
    public boolean isErased(String contactId, Instant occurredAt) {
        return isErased(contactId, contacts.find(contactId), occurredAt);
    }

    /** The contacts with these ids that exist and were not erased after this instant, in order. */
    public List<String> known(Collection<String> contactIds, Instant occurredAt) {
        var known = new ArrayList<String>();
        for (var id : contactIds) {
            var contact = contacts.find(id);
            if (contact.isPresent() && !isErased(id, contact, occurredAt)) {
                known.add(contact.get().id());
            }
        }
        return known.stream().distinct().toList();
    }

    private boolean isErased(String id, Optional<Contact> contact, Instant occurredAt) {
        var erasedAt = contact.isPresent() ? Optional.ofNullable(contact.get().erasedBefore()) : contacts.erasedAt(id);
        return erasedAt.filter(at -> !occurredAt.isAfter(at)).isPresent();
    }
}
