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
 */
public record SalesDecision(Kind kind, String reason, String note, String by, Instant at, Source source) {

    /** Where the decision was made. */
    public enum Source {
        /** By a signed-in person, in a form or by the API. */
        PERSON,
        /** By operations, in the review of an unworked MQL. */
        REVIEW,
        /** In another system, which reports it. It is a fact already: the rules for people do not apply. */
        EVENT,
        /** By no person: a deal implies the acceptance. */
        DEAL
    }

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

    /** A copy with the code of the reason. */
    public SalesDecision because(String reasonCode) {
        return new SalesDecision(kind, reasonCode, note, by, at, source);
    }

    /** A copy credited to this rep. */
    public SalesDecision creditedTo(String repId) {
        return new SalesDecision(kind, reason, note, repId, at, source);
    }

    public static SalesDecision impliedByDeal(Instant at) {
        return new SalesDecision(Kind.ACCEPTED, null, null, null, at, Source.DEAL);
    }

    /** {@code deal} when a deal implies the decision; else null. */
    public String impliedBy() {
        return source == Source.DEAL ? "deal" : null;
    }
}
