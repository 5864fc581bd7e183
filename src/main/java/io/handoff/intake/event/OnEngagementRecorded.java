package io.handoff.intake.event;

import io.handoff.contact.Contacts;
import io.handoff.process.Handoffs;
import org.springframework.stereotype.Component;

@Component
class OnEngagementRecorded implements EventHandler {

    private static final String UNKNOWN_KIND = "kind '%s' is not known; it is kept and counts for nothing";

    private final Contacts contacts;
    private final Subjects subjects;
    private final Handoffs handoffs;

    OnEngagementRecorded(Contacts contacts, Subjects subjects, Handoffs handoffs) {
        this.contacts = contacts;
        this.subjects = subjects;
        this.handoffs = handoffs;
    }

    @Override
    public String type() {
        return "engagement.recorded";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        var kind = event.data().requiredCode("kind");
        var detail = event.data().text("detail", 10_000);
        return subjects.withContact(event, contact -> {
            var engagement =
                    contacts.recordEngagement(contact.id(), kind, detail, event.occurredAt(), event.receivedAt());
            var known = handoffs.engaged(contact.id(), engagement);
            var applied = Applied.arrived(Awaited.mql(contact.id()));
            return known ? applied : applied.noting(UNKNOWN_KIND.formatted(kind));
        });
    }
}
