package io.handoff.intake.imports;

import io.handoff.contact.Contact;
import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import io.handoff.contact.Contacts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lines follow the contacts they made: to a survivor, and out of here. */
@Component
class ForgetRows {

    private final ImportRows rows;
    private final Contacts contacts;

    ForgetRows(ImportRows rows, Contacts contacts) {
        this.rows = rows;
        this.contacts = contacts;
    }

    /** Also lines that only name the address, in a file nobody has loaded yet. */
    @EventListener
    void on(ContactErased erased) {
        var email = contacts.find(erased.contactId()).map(Contact::email).orElse(null);
        erased.ids().forEach(id -> rows.forget(id, email));
    }

    @EventListener
    void on(ContactMerged merged) {
        rows.follow(merged.mergedId(), merged.survivorId());
    }
}
