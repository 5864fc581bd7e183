package io.handoff.privacy;

import java.time.Instant;

/**
 * One erasure of a contact, without personal data.
 *
 * @param id also the anonymous contact id under which MQLs stay in the reports
 * @param erasedAt later received events up to this instant are dropped
 * @param askedBy login id, or the source of the event
 * @param reason null when an event asked for the erasure
 * @param mqls number of MQLs kept for the reports
 * @param instances number of process instances that held personal data
 * @param instancesLeft number of them whose history is not deleted yet
 * @param finishedAt null until the engine's history is deleted
 */
public record Erasure(
        String id,
        Instant erasedAt,
        Instant recordedAt,
        String askedBy,
        String reason,
        int mqls,
        int instances,
        int instancesLeft,
        Instant finishedAt) {

    public boolean isFinished() {
        return finishedAt != null;
    }
}
