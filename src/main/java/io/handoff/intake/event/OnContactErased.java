package io.handoff.intake.event;

import io.handoff.contact.Contacts;
import io.handoff.process.Handoffs;
import org.springframework.stereotype.Component;

/** Also for a contact nobody knows: what was sent before must not make one later, and what is parked is dropped. */
@Component
class OnContactErased implements EventHandler {

    private final Contacts contacts;
    private final Subjects subjects;
    private final Handoffs handoffs;

    OnContactErased(Contacts contacts, Subjects subjects, Handoffs handoffs) {
        this.contacts = contacts;
        this.subjects = subjects;
        this.handoffs = handoffs;
    }

    @Override
    public String type() {
        return "contact.erased";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        if (subjects.isErased(event.subject(), event.occurredAt())) {
            return Applied.done();
        }
        contacts.find(event.subject()).ifPresent(contact -> {
            contacts.lock(contact.id());
            handoffs.erased(contact.id());
        });
        contacts.erase(event.subject(), event.occurredAt());
        return Applied.arrived(Awaited.contact(event.subject()));
    }
}
