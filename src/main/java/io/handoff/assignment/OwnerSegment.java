package io.handoff.assignment;

import java.time.Instant;

/**
 * One rep's time as owner of one MQL.
 *
 * @param turn the turn of the team's rotation that the rep spent on it; null = none
 */
public record OwnerSegment(
        String id,
        String mqlId,
        String contactId,
        String repId,
        String teamId,
        AssignedBy assignedBy,
        String why,
        Long turn,
        Instant openedAt,
        Instant closedAt,
        String closedBecause) {

    public boolean open() {
        return closedAt == null;
    }
}
