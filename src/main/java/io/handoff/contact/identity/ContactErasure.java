package io.handoff.contact.identity;

import io.handoff.contact.Contact;
import io.handoff.contact.ContactErased;
import io.handoff.contact.store.ContactAddresses;
import io.handoff.contact.store.ContactRows;
import io.handoff.contact.store.EngagementRows;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Erases people, and recognises them later by all their ids and addresses. */
@Component
@RequiredArgsConstructor
public class ContactErasure {

    private final ContactRows rows;
    private final PastIdentities past;
    private final ContactAddresses addresses;
    private final ErasedHashes blocked;
    private final MergedContacts merged;
    private final EngagementRows engagements;
    private final ApplicationEventPublisher events;

    public ContactErased erase(String id, Optional<Contact> contact, Instant at, String anonymousId) {
        var emails = Stream.concat(contact.map(Contact::email).stream(), addresses.of(id).stream())
                .collect(Collectors.toUnmodifiableSet());
        var erased = new ContactErased(id, Set.copyOf(past.aliasesOf(id)), emails, anonymousId);
        erased.ids().forEach(each -> blocked.add(each, at));
        emails.forEach(email -> blocked.addEmail(email, at));
        events.publishEvent(erased);
        engagements.deleteOf(id);
        past.forgetAliasesOf(id);
        merged.forget(erased.ids());
        addresses.delete(id);
        rows.delete(id);
        return erased;
    }

    public Optional<Instant> erasedAt(String contactId) {
        return rows.find(contactId)
                .map(contact -> Optional.ofNullable(contact.erasedBefore()))
                .orElseGet(() -> blocked.erasedAt(contactId));
    }

    public Optional<Instant> emailErasedAt(String email) {
        return blocked.emailErasedAt(email);
    }
}
