package io.handoff.journey.timeline;

import java.time.Instant;

/**
 * One thing that happened to a contact.
 *
 * @param at when it happened
 * @param kind what it was, for programs and icons
 * @param text what it was, in words
 * @param by login, address or id of who did it; absent when nobody or the process did
 * @param mqlId the MQL it belongs to, where it belongs to one
 */
public record TimelineEntry(Instant at, Kind kind, String text, String by, String mqlId) {

    /** In the order in which things at the same instant follow from each other. */
    public enum Kind {
        CONTACT,
        ENGAGEMENT,
        ACTIVITY,
        DEAL,
        TABLE_ASKED,
        MQL,
        STAGE,
        OWNER,
        CLOCK,
        DECISION,
        NOTIFICATION
    }
}
