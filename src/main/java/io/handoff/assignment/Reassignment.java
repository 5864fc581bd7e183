package io.handoff.assignment;

import java.time.Instant;

/**
 * The MQL shall change hands.
 *
 * @param toRep a person's choice; null = the owner's backup, their backup and so on, then the team's rotation
 * @param by login id, or null if the ladder did it
 * @param reason a few words, kept on the segment that ends
 */
public record Reassignment(String mqlId, String toRep, String by, String reason, Instant at) {}
