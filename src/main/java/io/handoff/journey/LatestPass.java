package io.handoff.journey;

import io.handoff.mql.Mql;
import io.handoff.qualification.DecisionSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * The decision snapshots that explain the current state: the latest evaluation of the criteria and the decisions after it. For an MQL
 * without criteria (implied by a deal or set by an admin) the snapshots of that MQL.
 */
record LatestPass(List<DecisionSnapshot> snapshots) {

    private static final String CRITERIA = "mql-criteria";

    /**
     * @param all the contact's snapshots, oldest first
     * @param mql the latest MQL, null if there is none
     */
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

    /** Whether these snapshots belong to this MQL, not to a later evaluation that did not qualify the contact. */
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
