package io.handoff.assignment;

import java.time.Instant;
import java.util.Set;

/**
 * A request to replace the owner of an MQL.
 *
 * @param toRep chosen by a person; null = the first available backup in the chain, then the team's rotation
 * @param by login id; null = the escalation
 * @param reason short text, stored on the segment that ends
 * @param askedLast reps who rejected this contact before; picked only if no other rep is available
 */
public record Reassignment(String mqlId, String toRep, String by, String reason, Set<String> askedLast, Instant at) {

    public Reassignment(String mqlId, String toRep, String by, String reason, Instant at) {
        this(mqlId, toRep, by, reason, Set.of(), at);
    }
}
