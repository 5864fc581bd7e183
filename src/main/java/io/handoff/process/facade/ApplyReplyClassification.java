package io.handoff.process.facade;

import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import io.handoff.mql.NurtureStay.Stop;
import io.handoff.mql.NurtureStays;
import java.time.Clock;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Applies what marketing read in a contact's reply. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ApplyReplyClassification {

    private final Contacts contacts;
    private final NurtureStays stays;
    private final PauseNurtureEmails moves;
    private final EvaluateLead evaluateLead;
    private final Clock clock;

    /** @param meaning INTERESTED, NOT_NOW, CONTINUE or UNSUBSCRIBE, see the form "read-reply" */
    public void means(String contactId, String mqlId, String meaning, Instant repliedAt) {
        var contact = contacts.lock(contactId).id();
        stays.replyOpen(mqlId, false);
        switch (meaning) {
            case "INTERESTED" -> interested(contact, repliedAt);
            case "CONTINUE" ->
                stays.openOf(contact)
                        .filter(stay -> stay.stoppedWhy() == Stop.REPLIED)
                        .ifPresent(stay -> moves.resume(stay, stay.track(), null));
            case "UNSUBSCRIBE" -> {
                contacts.unsubscribe(contact, clock.instant());
                moves.unsubscribed(contact);
            }
            default -> {
                // NOT_NOW: no more emails, the cool-off continues
            }
        }
    }

    /** Records high intent at the time of the reply: the contact becomes an MQL again. */
    private void interested(String contact, Instant repliedAt) {
        var reply =
                contacts.recordEngagement(contact, "OUTBOUND_REPLY", Engagement.CONFIRMED, repliedAt, clock.instant());
        evaluateLead.engaged(contact, reply);
    }
}
