package io.handoff.intake.event;

import io.handoff.contact.Contacts;
import io.handoff.process.Handoffs;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class OnEngagementRecorded implements EventHandler {

    private static final Set<String> KINDS = Set.of(
            "DEMO_REQUEST",
            "CONTACT_SALES",
            "PRICING_PAGE_VIEW",
            "TRIAL_START",
            "WEBINAR_ATTENDED",
            "CONTENT_DOWNLOAD",
            "EMAIL_CLICK",
            "PAGE_VIEW",
            "OUTBOUND_REPLY");

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
            handoffs.engaged(contact.id(), engagement);
            return Applied.arrived(Awaited.mql(contact.id()))
                    .noting(event.data().reportUnknown("kind", KINDS));
        });
    }
}
