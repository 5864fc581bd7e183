package io.handoff.notification;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import io.handoff.notification.store.NotificationStore;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes the messages about an erased contact, and moves those about a merged one to the survivor. */
@Component
@RequiredArgsConstructor
class EraseMessages {

    private final NotificationStore store;

    @EventListener
    void on(ContactErased event) {
        event.ids().forEach(store::eraseAbout);
    }

    @EventListener
    void on(ContactMerged event) {
        store.moveTo(event.survivorId(), event.mergedId());
    }
}
