package io.handoff.intake.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An event that was applied.
 *
 * @param arrived what is known from now on, and may be what parked events wait for
 * @param notes what was odd about it, in sentences
 * @param isToForget nothing of it may be kept, not even whose it was
 */
public record Applied(Set<String> arrived, List<String> notes, boolean isToForget) {

    /** What is told of an event of somebody who asked to be forgotten. */
    public static final String DROPPED = "Dropped: the contact was erased after this happened";

    static Applied done() {
        return new Applied(Set.of(), List.of(), false);
    }

    static Applied arrived(String... keys) {
        return new Applied(Set.of(keys), List.of(), false);
    }

    /** It happened before the person asked to be forgotten; nothing of it is kept. */
    static Applied dropped() {
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
