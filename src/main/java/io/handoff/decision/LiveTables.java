package io.handoff.decision;

import java.util.Map;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Evaluates live decision tables outside a handoff, for reports and other work that belongs to no single contact. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class LiveTables {

    /** No entry: the live version of every table. */
    private static final String LIVE = "";

    private final Decisions decisions;
    private final TableVersions tableVersions;

    /** The live version. One version always gives the same answer to the same facts. */
    public int version(String table) {
        return tableVersions.versionOf(table, LIVE);
    }

    /**
     * Outputs of the matching row; empty without one.
     *
     * @throws IllegalStateException if the table is not deployed or several rows match
     */
    public Optional<Map<String, Object>> ask(String table, Map<String, Object> facts) {
        var rows = decisions.ask(table, LIVE, facts);
        if (rows.size() > 1) {
            throw new NoMatchingRule(table, rows.size(), facts);
        }
        return rows.stream().findFirst();
    }
}
