package io.handoff.intake.imports;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** Moves lines to the survivor when contacts merge, and erases lines of erased contacts. */
@Component
@RequiredArgsConstructor
class EraseRows {

    private final ImportRows rows;

    /** Also erases lines of files not loaded yet that only contain the address. */
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
