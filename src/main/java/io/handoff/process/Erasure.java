package io.handoff.process;

import java.time.Instant;

/**
 * What is done to forget somebody, without saying whom.
 *
 * @param id also the name under which what is counted stays
 * @param erasedAt what happened up to then does not come back
 * @param askedBy login, or the source of the event
 * @param reason absent when an event asked
 * @param mqls passes that stay, for the numbers
 * @param instances of the engine that carried something of the person
 * @param instancesLeft whose history is still to be deleted
 * @param finishedAt absent while the engine's history still holds something of the person
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
