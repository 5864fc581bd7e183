package io.handoff.intake.imports;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** Lines follow the contacts they made: to a survivor, and out of here. */
@Component
@RequiredArgsConstructor
class EraseRows {

    private final ImportRows rows;

    /** Also lines that only name the address, in a file nobody has loaded yet. */
    @EventListener
    void on(ContactErased erased) {
        erased.ids().forEach(id -> rows.forget(id, null));
        erased.emails().forEach(email -> rows.forget(erased.contactId(), email));
    }

    @EventListener
    void on(ContactMerged merged) {
        rows.follow(merged.mergedId(), merged.survivorId());
    }
}
