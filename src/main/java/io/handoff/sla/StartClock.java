package io.handoff.sla;

import java.time.Instant;

/**
 * What a response clock needs to know to start, or to run faster after an upgrade.
 *
 * @param ownerId null while nobody owns the MQL; then the team's calendar counts
 * @param mqlAt when the qualifying event happened
 * @param receivedAt when we heard of it
 * @param assignedAt when the owner got it; never before {@code receivedAt} in what the owner is judged by
 */
public record StartClock(
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
