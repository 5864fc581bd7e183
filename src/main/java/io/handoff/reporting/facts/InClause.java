package io.handoff.reporting.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Parameter lists for {@code in (…)}. */
final class InClause {

    private InClause() {}

    /** Pads a non-empty list to a length of 1, 4, 16, … by repeating the last element, so that the database caches few statement plans. */
    static <T> List<T> padded(Collection<T> values) {
        var all = new ArrayList<>(values);
        var length = 1;
        while (length < all.size()) {
            length *= 4;
        }
        while (all.size() < length) {
            all.add(all.get(all.size() - 1));
        }
        return all;
    }
}
