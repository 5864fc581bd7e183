package io.handoff.process;

import java.time.Instant;
import java.util.Locale;

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
        DISQUALIFIED;

        /**
         * What a rep can decide, as told from outside; case does not matter, null = not told.
         *
         * @throws RefusedByRule for any other word
         */
        public static Kind ofRep(String told) {
            if (told == null || told.isBlank()) {
                return null;
            }
            return switch (told.strip().toUpperCase(Locale.ROOT)) {
                case "ACCEPTED" -> ACCEPTED;
                case "REJECTED" -> REJECTED;
                default -> throw new RefusedByRule("'" + told + "' is no decision; it is ACCEPTED or REJECTED.");
            };
        }
    }

    /** The same decision, by whom it was found to be. */
    public Decision creditedTo(String repId) {
        return new Decision(kind, reason, note, repId, at, impliedBy);
    }

    public static Decision impliedByDeal(Instant at) {
        return new Decision(Kind.ACCEPTED, null, null, null, at, "deal");
    }
}
