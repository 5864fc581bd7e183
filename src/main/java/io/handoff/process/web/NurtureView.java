package io.handoff.process.web;

import io.handoff.mql.NurtureStay;
import java.time.Instant;
import java.util.List;

/**
 * A contact in nurture, in API responses.
 *
 * @param note what sales wrote about the rejection
 * @param appealed state of an appeal against the rejection; absent = none
 * @param coolOffUntil absent = no time limit
 * @param waitsFor fields that must change first; empty = it waits for time
 * @param nextTouch absent = no more emails
 * @param sent number of sent emails
 * @param last the latest email
 * @param noEmails why this contact may get no emails at all; absent = it may
 * @param replyOpen a reply of the contact is unread
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

    /** @param template name of the email template */
    record Touch(String template, Instant at) {}

    /** @param outcome sent, waits to be sent, or why it was not sent */
    record LastTouch(String template, Instant at, String outcome) {}

    /** @param why UNSUBSCRIBED, BOUNCED, REPLIED or BY_HAND */
    record Stopped(NurtureStay.Stop why, String words, Instant at, String by) {}
}
