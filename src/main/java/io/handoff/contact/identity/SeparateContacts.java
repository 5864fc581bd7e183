package io.handoff.contact.identity;

import io.handoff.contact.ContactSeparated;
import io.handoff.contact.store.ContactAddresses;
import io.handoff.contact.store.ContactRows;
import io.handoff.contact.store.EngagementRows;
import io.handoff.contact.upsert.ContactUpserts;
import java.time.Instant;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Undoes a merge: the contact gets its data, addresses and engagements back, and the survivor loses what it took over. */
@Component
@RequiredArgsConstructor
public class SeparateContacts {

    private final ContactRows rows;
    private final PastIdentities past;
    private final MergedContacts merged;
    private final ContactAddresses addresses;
    private final ContactUpserts upserts;
    private final EngagementRows engagements;
    private final ApplicationEventPublisher events;

    /**
     * The caller holds the survivor's lock.
     *
     * @return whether the contact exists again; not when it was only an id, nobody knew it before the merge, or the merge is from a
     *     version that kept nothing
     */
    public boolean separate(String survivorId, String id, Instant at) {
        var formerIds = merged.mergedInto(id);
        past.separate(id);
        var kept = merged.find(id);
        if (kept.isEmpty()) {
            return false;
        }
        formerIds.forEach(former -> past.alias(former, id, at, true));
        upserts.giveBack(rows.lock(survivorId).orElseThrow(), kept.get().row());
        rows.insert(kept.get().row());
        addressesOf(kept.get(), survivorId);
        var separated = new ContactSeparated(survivorId, id, Set.copyOf(formerIds));
        engagements.moveBack(separated);
        merged.forget(Set.of(id));
        events.publishEvent(separated);
        return true;
    }

    private void addressesOf(MergedContacts.Kept kept, String survivorId) {
        var contact = kept.contact();
        addresses.remove(survivorId, contact.email());
        for (var email : kept.addresses()) {
            addresses.remove(survivorId, email);
            addresses.add(contact.id(), email);
        }
    }
}
