package io.handoff.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Received events that are kept and not applied yet: what we know of a contact is not all we were told. */
public interface UnappliedEvents {

    /** About one of these contacts: those that failed first, then those that wait, each in the order they happened. */
    List<Unapplied> of(Collection<String> contactIds);

    /**
     * @param type with its common beginning, {@code io.handoff.engagement.recorded}
     * @param status FAILED: tried again by itself, ops see it; PARKED: waits for another event
     * @param problem why, in a sentence
     */
    record Unapplied(String inboxId, String type, Instant occurredAt, String status, String problem) {}
}
