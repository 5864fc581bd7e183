package io.handoff.process;

import java.time.Instant;

/**
 * What sales decides about an MQL.
 *
 * @param reason code or label of a reject reason; needed when rejected
 * @param note free text; needed when the reason is Other
 * @param by who decided (rep id or email), null when unknown
 * @param at when
 * @param impliedBy {@code deal} when nobody decided but a deal shows it; null otherwise
 */
public record Decision(Kind kind, String reason, String note, String by, Instant at, String impliedBy) {

    public enum Kind {
        ACCEPTED,
        REJECTED,
        /** Only operations decide this, in the review of an unworked MQL. */
        DISQUALIFIED
    }

    public static Decision impliedByDeal(Instant at) {
        return new Decision(Kind.ACCEPTED, null, null, null, at, "deal");
    }
}
