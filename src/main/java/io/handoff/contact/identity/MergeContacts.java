package io.handoff.contact.identity;

import io.handoff.contact.Contact;
import io.handoff.contact.ContactMerged;
import io.handoff.contact.store.ContactAddresses;
import io.handoff.contact.store.ContactRows;
import io.handoff.contact.store.EngagementRows;
import io.handoff.contact.upsert.ContactUpserts;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Merges one contact into another, which gets its ids, addresses and engagements. */
@Component
@RequiredArgsConstructor
public class MergeContacts {

    private final ContactRows rows;
    private final PastIdentities past;
    private final MergedContacts kept;
    private final ContactAddresses addresses;
    private final ContactUpserts upserts;
    private final EngagementRows engagements;
    private final ApplicationEventPublisher events;

    /**
     * The caller holds the survivor's lock; the merged id may be unknown.
     *
     * @return the fields that the survivor took over
     */
    public Set<String> merge(String survivorId, String mergedId, Instant at) {
        var merged = rows.lock(mergedId);
        var taken = Set.<String>of();
        if (merged.isPresent()) {
            var survivor = rows.lock(survivorId).orElseThrow();
            kept.keep(merged.get(), addresses.of(mergedId), survivorId, at);
            taken = upserts.inherit(survivor, merged.get());
            inheritAddresses(survivor.contact(), merged.get().contact());
            engagements.move(mergedId, survivorId);
            rows.delete(mergedId);
        }
        past.alias(mergedId, survivorId, at, merged.isPresent());
        if (merged.isPresent()) {
            events.publishEvent(new ContactMerged(survivorId, mergedId));
        }
        return taken;
    }

    private void inheritAddresses(Contact survivor, Contact merged) {
        var present = Optional.ofNullable(survivor.email()).orElse(merged.email());
        Stream.concat(Stream.ofNullable(merged.email()), addresses.of(merged.id()).stream())
                .filter(email -> !email.equals(present))
                .forEach(email -> addresses.add(survivor.id(), email));
        addresses.delete(merged.id());
    }
}
