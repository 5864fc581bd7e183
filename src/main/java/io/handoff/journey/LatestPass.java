package io.handoff.journey;

import io.handoff.process.Mql;
import io.handoff.qualification.DecisionSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * The snapshots that answer "why?" today: the last look at the criteria and what followed from it; of an MQL that came without the
 * criteria (a deal showed it, an admin made it), its own.
 */
record LatestPass(List<DecisionSnapshot> snapshots) {

    private static final String CRITERIA = "mql-criteria";

    /** @param all of the contact, in the order they were asked; {@code mql} the latest, null if there is none */
    static LatestPass of(List<DecisionSnapshot> all, Mql mql) {
        var look = lastLook(all);
        if (mql != null
                && cameWithoutCriteria(mql)
                && (look < 0 || all.get(look).pass() <= mql.pass())) {
            return new LatestPass(all.stream()
                    .filter(snapshot -> mql.id().equals(snapshot.mqlId()))
                    .toList());
        }
        return new LatestPass(look < 0 ? all : all.subList(look, all.size()));
    }

    private static boolean cameWithoutCriteria(Mql mql) {
        return mql.reasonCode() == null;
    }

    private static int lastLook(List<DecisionSnapshot> all) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).table().equals(CRITERIA)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether this is the way of that MQL, and not a later look that made none. */
    boolean isOf(Mql mql) {
        return snapshots.isEmpty()
                || snapshots.stream().anyMatch(snapshot -> mql.id().equals(snapshot.mqlId()));
    }

    Optional<DecisionSnapshot> look() {
        return of(CRITERIA);
    }

    Optional<DecisionSnapshot> of(String table) {
        return snapshots.stream()
                .filter(snapshot -> snapshot.table().equals(table))
                .findFirst();
    }
}
