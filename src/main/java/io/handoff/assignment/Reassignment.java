package io.handoff.assignment;

import java.time.Instant;
import java.util.Set;

/**
 * The MQL shall change hands.
 *
 * @param toRep a person's choice; null = the owner's backup, their backup and so on, then the team's rotation
 * @param by login id, or null if the ladder did it
 * @param reason a few words, kept on the segment that ends
 * @param askedLast who rejected this contact before: only where nobody else can
 */
public record Reassignment(String mqlId, String toRep, String by, String reason, Set<String> askedLast, Instant at) {

    public Reassignment(String mqlId, String toRep, String by, String reason, Instant at) {
        this(mqlId, toRep, by, reason, Set.of(), at);
    }
}
