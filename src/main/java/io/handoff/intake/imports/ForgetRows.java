package io.handoff.intake.imports;

import io.handoff.contact.Contact;
import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactIdentities;
import io.handoff.contact.ContactMerged;
import io.handoff.contact.Contacts;
import java.util.ArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lines follow the contacts they made: to a survivor, and out of here. */
@Component
class ForgetRows {

    private final ImportRows rows;
    private final Contacts contacts;
    private final ContactIdentities identities;

    ForgetRows(ImportRows rows, Contacts contacts, ContactIdentities identities) {
        this.rows = rows;
        this.contacts = contacts;
        this.identities = identities;
    }

    /** Also lines that only name the address, in a file nobody has loaded yet. */
    @EventListener
    void on(ContactErased erased) {
        var addresses = new ArrayList<>(identities.otherAddressesOf(erased.contactId()));
        contacts.find(erased.contactId()).map(Contact::email).ifPresent(addresses::add);
        erased.ids().forEach(id -> rows.forget(id, null));
        addresses.forEach(email -> rows.forget(erased.contactId(), email));
    }

    @EventListener
    void on(ContactMerged merged) {
        rows.follow(merged.mergedId(), merged.survivorId());
    }
}
