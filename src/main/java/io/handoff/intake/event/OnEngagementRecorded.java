package io.handoff.intake.event;

import io.handoff.contact.Contacts;
import io.handoff.contact.LateEngagements;
import io.handoff.contact.RepeatedEngagements;
import io.handoff.process.Handoffs;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

@Component
@RequiredArgsConstructor
class OnEngagementRecorded implements EventHandler {

    /** Mail to the contact came back; it says nothing about the contact's interest. */
    private static final String BOUNCE = "EMAIL_BOUNCED";

    /** RFC 3463: 4.x.x is a passing trouble; mail systems say it in words, too. */
    private static final Pattern SOFT = Pattern.compile("(?i)^\\s*(4\\d\\d\\b|4\\.\\d|soft|transient|temporary)");

    private static final String UNKNOWN_KIND = "kind '%s' is not known; it is kept and counts for nothing";

    private static final String REPEATED = "the same engagement at the same instant is known already; it counts once";

    private final Contacts contacts;
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
            if (engagement.kind().equals(BOUNCE)) {
                return bounced(contact.id(), event, detail);
            }
            if (late.isLate(engagement)) {
                return Applied.done().noting(late.note());
            }
            var known = handoffs.engaged(contact.id(), engagement);
            var applied = Applied.arrived(Awaited.mql(contact.id()));
            return known ? applied : applied.noting(UNKNOWN_KIND.formatted(kind));
        });
    }

    /** Only where the sender told the instant: two without a time may come in the same millisecond. */
    private boolean isRepeated(String contactId, String kind, String detail, IncomingEvent event) {
        return event.occurredAt().isBefore(event.receivedAt())
                && repeated.isKnown(contactId, kind, detail, event.occurredAt());
    }

    /** {@code detail}: what the mail system said; {@code email}: the address, if not the one the contact has now. */
    private Applied bounced(String contactId, IncomingEvent event, String detail) {
        if (detail != null && SOFT.matcher(detail).find()) {
            return Applied.done().noting("a bounce that may pass; it is kept and stops nothing");
        }
        handoffs.bounced(contactId, event.data().text("email", 320), detail, event.occurredAt());
        return Applied.done();
    }
}
