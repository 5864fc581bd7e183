package io.handoff.reporting.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists for the {@code in (…)} of a statement. */
final class InClause {

    private InClause() {}

    /** Not empty, and filled up with its last element to one of a few lengths: a database keeps the plans of few statements. */
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
