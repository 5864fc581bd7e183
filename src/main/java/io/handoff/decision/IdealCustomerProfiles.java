package io.handoff.decision;

import io.handoff.decision.table.DeployedTable.Column;
import io.handoff.decision.table.DeployedTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * The ideal customer profiles (ICPs): the list of values of the column {@code icp} of {@code lead-fit}, which gives a contact points for each
 * of them.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class IdealCustomerProfiles {

    public static final String TABLE = "lead-fit";

    private static final String ICP = "icp";

    private final DeployedTables tables;
    private final TableVersions tableVersions;
    private final Decisions decisions;

    /** In the order of the live table; empty if it has no such column. */
    public List<String> live() {
        return of("");
    }

    /** The facts with {@code icp}: the profile with the most points, of equal ones the first in the table's list. */
    public Map<String, Object> withBest(Map<String, Object> facts, String versions) {
        var best = new HashMap<>(facts);
        var most = Double.NEGATIVE_INFINITY;
        var profiles = of(versions);
        for (var profile : profiles) {
            var points = profiles.size() == 1 ? 0 : points(facts, profile, versions);
            if (points > most) {
                best.put(ICP, profile);
                most = points;
            }
        }
        return best;
    }

    private double points(Map<String, Object> facts, String profile, String versions) {
        var asked = new HashMap<>(facts);
        asked.put(ICP, profile);
        return decisions.value(TABLE, versions, asked) instanceof Number points ? points.doubleValue() : 0;
    }

    private List<String> of(String versions) {
        return tables.find(TABLE, tableVersions.versionOf(TABLE, versions)).stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.input().equals(ICP))
                .map(Column::allowed)
                .flatMap(profiles -> profiles.stream())
                .toList();
    }
}
