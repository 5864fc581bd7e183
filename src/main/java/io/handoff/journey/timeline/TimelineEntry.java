package io.handoff.journey.timeline;

import java.time.Instant;

/**
 * One entry of a contact's timeline.
 *
 * @param at when it happened
 * @param text what happened, in words
 * @param by login, email address or id of the person; absent if none, or if the process did it
 * @param mqlId the MQL it belongs to; absent if none
 */
public record TimelineEntry(Instant at, Kind kind, String text, String by, String mqlId) {

    /** Entries of the same instant are ordered by this. */
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
