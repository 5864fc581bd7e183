package io.handoff.intake.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The result of applying an event.
 *
 * @param arrived {@link AwaitedKey} keys that exist from now on
 * @param awaited keys that did not exist: the event is applied once more when one of them arrives; usually empty
 * @param notes warnings for the sender, in sentences
 * @param isToForget true when nothing of the event may be stored, not even its subject
 */
public record Applied(Set<String> arrived, Set<String> awaited, List<String> notes, boolean isToForget) {

    /** The note on an event of an erased contact. */
    public static final String DROPPED = "Dropped: the contact was erased after this happened";

    public static Applied done() {
        return new Applied(Set.of(), Set.of(), List.of(), false);
    }

    public static Applied arrived(String... keys) {
        return new Applied(Set.of(keys), Set.of(), List.of(), false);
    }

    /** The event is older than the contact's erasure; nothing of it is stored. */
    public static Applied dropped() {
        return new Applied(Set.of(), Set.of(), List.of(DROPPED), true);
    }

    public Applied awaiting(Set<String> keys) {
        return new Applied(arrived, Set.copyOf(keys), notes, isToForget);
    }

    public Applied noting(String note) {
        return noting(List.of(note));
    }

    public Applied noting(Collection<String> more) {
        var all = new ArrayList<>(notes);
        all.addAll(more);
        return new Applied(arrived, awaited, List.copyOf(all), isToForget);
    }
}
