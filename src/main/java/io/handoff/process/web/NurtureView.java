package io.handoff.process.web;

import io.handoff.process.NurtureStay;
import java.time.Instant;
import java.util.List;

/**
 * A contact with marketing.
 *
 * @param note what sales wrote about the rejection
 * @param appealed what became of an appeal against the rejection; absent = there was none
 * @param coolOffUntil absent = no time limit
 * @param waitsFor fields that must change first; empty = it waits for time
 * @param nextTouch absent = no more emails
 * @param sent emails that left
 * @param last what became of the latest email
 * @param noEmails why no email may be sent to this contact at all; absent = one may
 * @param replyOpen an answer of the contact waits to be read
 */
record NurtureView(
        String mqlId,
        String contactId,
        String contactName,
        String company,
        int pass,
        String rejectReason,
        String note,
        String appealed,
        String track,
        Instant since,
        Instant coolOffUntil,
        List<String> waitsFor,
        Touch nextTouch,
        int sent,
        LastTouch last,
        Stopped stopped,
        String noEmails,
        boolean replyOpen) {

    /** @param template name of the text */
    record Touch(String template, Instant at) {}

    /** @param outcome sent, waits to be sent, or why it was not sent */
    record LastTouch(String template, Instant at, String outcome) {}

    /** @param why UNSUBSCRIBED, BOUNCED, REPLIED or BY_HAND */
    record Stopped(NurtureStay.Stop why, String words, Instant at, String by) {}
}
