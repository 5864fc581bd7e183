package io.handoff.intake.event;

import io.handoff.privacy.Erasures;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Also erases an unknown contact: events from before the erasure must not create it later, and parked ones are dropped. */
@Component
@RequiredArgsConstructor
class OnContactErased implements EventHandler {

    private final Subjects subjects;
    private final Erasures erasures;

    @Override
    public String type() {
        return "contact.erased";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        if (subjects.isErased(event.subject(), event.occurredAt())) {
            return Applied.dropped();
        }
        erasures.erase(event.subject(), event.occurredAt(), "event of " + event.source(), null);
        return Applied.arrived(AwaitedKey.contact(event.subject()));
    }
}
