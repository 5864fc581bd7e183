package io.handoff.intake.event;

import io.handoff.contact.Contacts;
import io.handoff.process.Handoffs;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class OnContactUnsubscribed implements EventHandler {

    private final Contacts contacts;
    private final Subjects subjects;
    private final Handoffs handoffs;

    @Override
    public String type() {
        return "contact.unsubscribed";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        return subjects.withContact(event, contact -> {
            contacts.unsubscribe(contact.id(), event.occurredAt());
            handoffs.unsubscribed(contact.id());
            return Applied.done();
        });
    }
}
