package io.handoff.sla;

import java.time.Instant;

/**
 * The input to start or upgrade a response clock.
 *
 * @param ownerId null = no owner; then the team's calendar counts
 * @param mqlAt when the qualifying event happened
 * @param receivedAt when the event was received
 * @param assignedAt when the owner was assigned; the owner's due counts from the later of this and {@code receivedAt}
 */
public record ClockRequest(
        String mqlId,
        String contactId,
        String teamId,
        String ownerId,
        Instant mqlAt,
        Instant receivedAt,
        Instant assignedAt,
        ResponsePolicy policy) {

    ResponseTargets targets() {
        return policy.targets();
    }
}
