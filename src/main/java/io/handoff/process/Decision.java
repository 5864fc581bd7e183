package io.handoff.process;

import io.handoff.engine.RefusedByRule;
import java.time.Instant;
import java.util.Locale;

/**
 * A decision of sales about an MQL.
 *
 * @param reason code or label of a reject reason; required for a rejection
 * @param note free text; required for the reason Other
 * @param by rep id or email of who decided; null = unknown
 * @param impliedBy {@code deal} when a deal implies the decision; null when a person decided
 */
public record Decision(Kind kind, String reason, String note, String by, Instant at, String impliedBy) {

    public enum Kind {
        ACCEPTED,
        REJECTED,
        /** For an open MQL only operations can decide this, in the review of unworked MQLs. */
        DISQUALIFIED;

        /**
         * Parses a rep's decision, ignoring case; null or blank gives null.
         *
         * @throws RefusedByRule for any other value
         */
        public static Kind ofRep(String received) {
            if (received == null || received.isBlank()) {
                return null;
            }
            return switch (received.strip().toUpperCase(Locale.ROOT)) {
                case "ACCEPTED" -> ACCEPTED;
                case "REJECTED" -> REJECTED;
                default -> throw new RefusedByRule("'" + received + "' is no decision; it is ACCEPTED or REJECTED.");
            };
        }
    }

    /** A copy credited to this rep. */
    public Decision creditedTo(String repId) {
        return new Decision(kind, reason, note, repId, at, impliedBy);
    }

    public static Decision impliedByDeal(Instant at) {
        return new Decision(Kind.ACCEPTED, null, null, null, at, "deal");
    }
}
