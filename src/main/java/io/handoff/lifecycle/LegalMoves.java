package io.handoff.lifecycle;

import static io.handoff.lifecycle.Stage.CUSTOMER;
import static io.handoff.lifecycle.Stage.DISQUALIFIED;
import static io.handoff.lifecycle.Stage.LEAD;
import static io.handoff.lifecycle.Stage.MQL;
import static io.handoff.lifecycle.Stage.OPPORTUNITY;
import static io.handoff.lifecycle.Stage.SQL;
import static io.handoff.lifecycle.Stage.SUBSCRIBER;

import java.util.Map;
import java.util.Set;

/** The one table of what may follow what. A person with the right to do so may go anywhere by hand. */
final class LegalMoves {

    private static final Map<Stage, Set<Stage>> NEXT = Map.of(
            SUBSCRIBER, Set.of(LEAD, DISQUALIFIED),
            LEAD, Set.of(MQL, DISQUALIFIED),
            // back to Lead: rejected by sales
            MQL, Set.of(SQL, LEAD, DISQUALIFIED),
            // back to Lead: the deal went away before it was one
            SQL, Set.of(OPPORTUNITY, LEAD, DISQUALIFIED),
            // back to Lead: lost and recycled; back to SQL: the deal was deleted
            OPPORTUNITY, Set.of(CUSTOMER, SQL, LEAD, DISQUALIFIED),
            CUSTOMER, Set.of(),
            DISQUALIFIED, Set.of());

    private LegalMoves() {}

    static boolean allow(Stage from, Stage to) {
        return NEXT.get(from).contains(to);
    }

    /** Whether a move by hand jumps over stages that every contact passes. */
    static boolean skips(Stage from, Stage to) {
        return to.isBeyond(from) && to.ordinal() - from.ordinal() > 1;
    }
}
