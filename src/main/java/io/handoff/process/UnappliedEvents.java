package io.handoff.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Received events about a contact that are stored but not applied yet. */
public interface UnappliedEvents {

    /** Of these contacts: FAILED before PARKED, each in order of occurrence. */
    List<Unapplied> of(Collection<String> contactIds);

    /**
     * One unapplied event.
     *
     * @param type full, such as {@code io.handoff.engagement.recorded}
     * @param status FAILED: retried automatically, shown to ops; PARKED: waits for another event
     * @param problem the reason in one sentence
     */
    record Unapplied(String inboxId, String type, Instant occurredAt, String status, String problem) {}
}
