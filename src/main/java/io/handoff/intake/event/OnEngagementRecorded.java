package io.handoff.intake.event;

import io.handoff.activity.Activities;
import io.handoff.contact.Contact;
import io.handoff.contact.ContactIdentities;
import io.handoff.contact.Contacts;
import io.handoff.contact.LateEngagements;
import io.handoff.contact.RepeatedEngagements;
import io.handoff.input.EmailAddress;
import io.handoff.process.Handoffs;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class OnEngagementRecorded implements EventHandler {

    /** A bounced email: not an engagement of the contact, it only stops emails to the address. */
    private static final String BOUNCE = "EMAIL_BOUNCED";

    /** Temporary bounces: status codes 4.x.x (RFC 3463), replies 4xx, or the words that mail systems use. */
    private static final Pattern SOFT = Pattern.compile("(?i)^\\s*(4\\d\\d\\b|4\\.\\d|soft|transient|temporary)");

    private static final String UNKNOWN_KIND = "kind '%s' is not known; it is kept and counts for nothing";

    private static final String REPEATED = "the same engagement at the same instant is known already; it counts once";

    private final Contacts contacts;
    private final ContactIdentities identities;
    private final Activities activities;
    private final RepeatedEngagements repeated;
    private final LateEngagements late;
    private final Subjects subjects;
    private final Handoffs handoffs;

    @Override
    public String type() {
        return "engagement.recorded";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        var kind = event.data().requiredCode("kind");
        var detail = event.data().text("detail", 10_000);
        return subjects.withContact(event, contact -> {
            if (isRepeated(contact.id(), kind, detail, event)) {
                return Applied.done().noting(REPEATED);
            }
            var engagement =
                    contacts.recordEngagement(contact.id(), kind, detail, event.occurredAt(), event.receivedAt());
            identities.receivedFor(event.subject(), engagement);
            if (engagement.kind().equals(BOUNCE)) {
                return bounced(contact.id(), event, detail);
            }
            if (late.isLate(engagement)) {
                return Applied.done().noting(late.note());
            }
            var known = handoffs.engaged(contact.id(), engagement);
            var applied = Applied.arrived(AwaitedKey.mql(contact.id()));
            return known ? applied : applied.noting(UNKNOWN_KIND.formatted(kind));
        });
    }

    /** Only events with a time of their own: two without one may be received in the same millisecond. */
    private boolean isRepeated(String contactId, String kind, String detail, IncomingEvent event) {
        return event.occurredAt().isBefore(event.receivedAt())
                && repeated.isKnown(contactId, kind, detail, event.occurredAt());
    }

    /** Mails of sales to the contact's present address were no response. */
    private void bounceOfSales(String contactId, IncomingEvent event) {
        var address = EmailAddress.toLookUp(event.data().text("email", 320));
        var present = contacts.find(contactId).map(Contact::email).orElse(null);
        if (address == null || address.equals(EmailAddress.toLookUp(present))) {
            activities
                    .bounced(contactId, event.occurredAt(), event.receivedAt())
                    .forEach(mail -> handoffs.corrected(contactId, mail));
        }
    }

    /** {@code detail} is the reply of the mail system; {@code email} the bounced address, if not the contact's present one. */
    private Applied bounced(String contactId, IncomingEvent event, String detail) {
        if (detail != null && SOFT.matcher(detail).find()) {
            return Applied.done().noting("a bounce that may pass; it is kept and stops nothing");
        }
        bounceOfSales(contactId, event);
        handoffs.bounced(contactId, event.data().text("email", 320), detail, event.occurredAt());
        return Applied.done();
    }
}
