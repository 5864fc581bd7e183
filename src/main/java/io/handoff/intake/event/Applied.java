package io.handoff.intake.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The result of applying an event.
 *
 * @param arrived {@link AwaitedKey} keys that exist from now on
 * @param notes warnings for the sender, in sentences
 * @param isToForget true when nothing of the event may be stored, not even its subject
 */
public record Applied(Set<String> arrived, List<String> notes, boolean isToForget) {

    /** The note on an event of an erased contact. */
    public static final String DROPPED = "Dropped: the contact was erased after this happened";

    public static Applied done() {
        return new Applied(Set.of(), List.of(), false);
    }

    public static Applied arrived(String... keys) {
        return new Applied(Set.of(keys), List.of(), false);
    }

    /** The event is older than the contact's erasure; nothing of it is stored. */
    public static Applied dropped() {
        return new Applied(Set.of(), List.of(DROPPED), true);
    }

    public Applied noting(String note) {
        var all = new ArrayList<>(notes);
        all.add(note);
        return new Applied(arrived, List.copyOf(all), isToForget);
    }

    Applied noting(List<String> more) {
        var all = new ArrayList<>(notes);
        all.addAll(more);
        return new Applied(arrived, List.copyOf(all), isToForget);
    }
}
